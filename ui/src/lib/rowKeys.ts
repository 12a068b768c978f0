/* Arrow keys in a table: up and down move through the first link or button of each row. */

/** Attach to a table. Home and End go to the ends; a letter jumps to the next row that begins with it. */
export function rowKeys(table: HTMLTableElement): () => void {
  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || inField(event.target)) return;
    const stops = rowStops(table);
    const here = stops.findIndex((stop) => stop.closest("tr")?.contains(document.activeElement));
    const next = target(event.key, here, stops);
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  table.addEventListener("keydown", press);
  return () => table.removeEventListener("keydown", press);
}

function rowStops(table: HTMLTableElement): HTMLElement[] {
  return Array.from(table.querySelectorAll<HTMLElement>("tbody tr:not([hidden])"))
    .map((row) => row.querySelector<HTMLElement>("a[href], button, input[type=checkbox]"))
    .filter((stop) => stop !== null);
}

function target(key: string, here: number, stops: HTMLElement[]): HTMLElement | undefined {
  if (key === "ArrowDown") return stops[Math.min(here + 1, stops.length - 1)];
  if (key === "ArrowUp") return stops[Math.max(here - 1, 0)];
  if (key === "Home") return stops[0];
  if (key === "End") return stops.at(-1);
  if (!/^\p{L}$/u.test(key)) return undefined;
  const after = [...stops.slice(here + 1), ...stops.slice(0, here + 1)];
  return after.find((stop) => (stop.closest("label") ?? stop).textContent.trim().toLowerCase().startsWith(key.toLowerCase()));
}

function inField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("input:not([type=checkbox]), textarea, select");
}
