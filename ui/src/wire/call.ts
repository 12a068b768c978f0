/* The typed way to the core: the reply's type follows from the command's name. */
import type { Commands } from "./generated";
import { faultOf, type Host } from "./host";

export type CommandName = keyof Commands;
export type Args<K extends CommandName> = Commands[K]["args"];
export type Reply<K extends CommandName> = Commands[K]["ok"];

/** Calls commands over a host. Every failure is a `WireFault`. */
export class Wire {
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
  }

  async call<K extends CommandName>(name: K, args: Args<K>): Promise<Reply<K>> {
    try {
      return (await this.#host.ask(name, args)) as Reply<K>;
    } catch (thrown) {
      throw faultOf(thrown);
    }
  }

  async stageFile(bytes: Uint8Array): Promise<string> {
    try {
      return await this.#host.stageFile(bytes);
    } catch (thrown) {
      throw faultOf(thrown);
    }
  }
}
