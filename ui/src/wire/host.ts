/* What the window needs from the machine it runs on, and the one shape of every failure. */
import type { WireError } from "./generated";

/** The core behind the window. Tests and the real shell each bring their own. */
export type Host = {
  /** One command by name, answered in JSON. */
  ask(name: string, args: unknown): Promise<unknown>;
  /** A document's bytes, by name. */
  document(name: string, args: unknown): Promise<Uint8Array>;
  /** Hands a file's bytes to the core and returns the token that stands for them. */
  stageFile(bytes: Uint8Array): Promise<string>;
  /** Registers who is asked before the window closes: true closes it, false keeps it open. */
  onClose(mayClose: () => Promise<boolean>): void;
};

/** A refusal by the core, in words for the adviser. `code` is for the window, never shown. */
export class WireFault extends Error {
  readonly code: string;
  readonly hint: string | null;

  constructor(error: WireError) {
    super(error.message);
    this.name = "WireFault";
    this.code = error.code;
    this.hint = error.hint;
  }
}

/** Whatever was thrown, as something that can be shown. */
export function faultOf(thrown: unknown): WireFault {
  if (thrown instanceof WireFault) return thrown;
  if (isWireError(thrown)) return new WireFault(thrown);
  return new WireFault({
    code: "unanswered",
    message: "Visitbook’s core did not answer.",
    hint: "Close Visitbook and open it again. What the screen called saved is on disk.",
  });
}

function isWireError(thrown: unknown): thrown is WireError {
  if (typeof thrown !== "object" || thrown === null) return false;
  return (
    "code" in thrown &&
    typeof thrown.code === "string" &&
    "message" in thrown &&
    typeof thrown.message === "string" &&
    "hint" in thrown &&
    (thrown.hint === null || typeof thrown.hint === "string")
  );
}
