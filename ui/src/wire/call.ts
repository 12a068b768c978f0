/* The typed way to the core: the reply's type follows from the command's name. */
import { painted } from "../lib/painted";
import { RECORDING, type Commands, type Documents } from "./generated";
import { faultOf, type Host } from "./host";

export type CommandName = keyof Commands;
export type Args<K extends CommandName> = Commands[K]["args"];
export type Reply<K extends CommandName> = Commands[K]["ok"];

export type DocumentName = keyof Documents;

/** Calls commands over a host. Every failure is a `WireFault`. */
export class Wire {
  /** Told after every command that may have changed the record, as the core says it. */
  onWrote: () => void = () => undefined;
  readonly #host: Host;
  #underWay = 0;
  #waiting: (() => void)[] = [];

  constructor(host: Host) {
    this.#host = host;
  }

  async call<K extends CommandName>(name: K, args: Args<K>): Promise<Reply<K>> {
    this.#underWay += 1;
    try {
      const reply = (await this.#host.ask(name, args)) as Reply<K>;
      if (RECORDING.has(name)) this.onWrote();
      return reply;
    } catch (thrown) {
      throw faultOf(thrown);
    } finally {
      this.#answered();
    }
  }

  /** Comes back when what a screen asked for has been answered and painted: for what nobody waits for. */
  async quiet(): Promise<void> {
    await painted();
    if (this.#underWay > 0) await new Promise<void>((answered) => this.#waiting.push(answered));
    await painted();
  }

  #answered(): void {
    this.#underWay -= 1;
    if (this.#underWay > 0) return;
    for (const go of this.#waiting.splice(0)) go();
  }

  /** The bytes of a document. */
  async document<K extends DocumentName>(name: K, args: Documents[K]): Promise<Uint8Array> {
    try {
      return await this.#host.document(name, args);
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
