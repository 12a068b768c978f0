/* Lets a textarea grow with its text, so that none ever scrolls inside. */

/** Fields that came up together; they are measured together, before they are painted. */
const waiting = new Set<HTMLTextAreaElement>();

/** Fits the field to its text now, at each input, and when its room or the size of letters changes. */
export function grow(field: HTMLTextAreaElement): () => void {
  const around = field.parentElement ?? field;
  let width = around.clientWidth;
  const observer = new ResizeObserver(() => {
    if (around.clientWidth === width) return;
    width = around.clientWidth;
    fitSoon(field);
  });
  const fitNow = (): void => fit([field]);
  // Larger letters turn as wide a room into other heights; the window says so as a change of size.
  const fitAgain = (): void => fitSoon(field);
  observer.observe(around);
  field.addEventListener("input", fitNow);
  window.addEventListener("resize", fitAgain);
  fitSoon(field);
  return () => {
    observer.disconnect();
    window.removeEventListener("resize", fitAgain);
    waiting.delete(field);
    field.removeEventListener("input", fitNow);
  };
}

function fitSoon(field: HTMLTextAreaElement): void {
  if (waiting.size === 0) {
    queueMicrotask(() => {
      fit([...waiting]);
      waiting.clear();
    });
  }
  waiting.add(field);
}

/** Reads all heights between two writes: after every write the webview lays the page out anew. */
function fit(fields: HTMLTextAreaElement[]): void {
  // Measuring makes the page shorter for a moment, which must not scroll it under the writer.
  const scrollers = [fields[0]?.closest("main") ?? null, document.scrollingElement].filter((it) => it !== null);
  const places = scrollers.map((scroller) => scroller.scrollTop);
  for (const field of fields) field.style.height = "auto";
  const heights = fields.map((field) => field.scrollHeight + field.offsetHeight - field.clientHeight);
  fields.forEach((field, index) => (field.style.height = `${heights[index] ?? 0}px`));
  scrollers.forEach((scroller, index) => (scroller.scrollTop = places[index] ?? 0));
}
