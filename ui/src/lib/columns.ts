/* From one column of the window to the next, by F6. */

const COLUMNS = ["nav", "main", "aside"];
const STOPS = "[aria-current], textarea, input, button, a[href], h1[tabindex]";

/** Moves the focus to the next (1) or previous (-1) column that is shown. */
export function nextColumn(by: 1 | -1): void {
  const columns = COLUMNS.map((name) => document.querySelector<HTMLElement>(name)).filter(
    (column) => column !== null && column.getClientRects().length > 0,
  );
  const here = columns.findIndex((column) => column?.contains(document.activeElement));
  // From nowhere, forwards begins with the first column and backwards with the last.
  const from = here === -1 && by === -1 ? 0 : here;
  const next = columns[(from + by + columns.length) % columns.length];
  next?.querySelector<HTMLElement>(STOPS)?.focus();
}
