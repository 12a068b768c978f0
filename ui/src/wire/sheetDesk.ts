/* What making a recovery sheet needs of the core. */
import type { RecoverySheet } from "./generated";

export type SheetDesk = {
  /** Draws a key that is not in force yet. */
  prepare: () => Promise<RecoverySheet>;
  /** Opens its sheet in the system's own viewer. */
  print: () => Promise<void>;
  /** Puts the key in force when two groups of it are typed as the sheet has them. */
  keep: (typed: [string, string]) => Promise<void>;
};
