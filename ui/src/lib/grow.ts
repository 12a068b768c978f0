/* Lets a textarea grow with its text, so that none ever scrolls inside. */

/** Fits the field to its text now, at each input, and when the window changes width. */
export function grow(field: HTMLTextAreaElement): () => void {
  const fit = (): void => {
    // Measuring makes the page shorter for a moment, which must not scroll it under the writer.
    const scrollers = [field.closest("main"), document.scrollingElement].filter((it) => it !== null);
    const places = scrollers.map((scroller) => scroller.scrollTop);
    field.style.height = "auto";
    const edges = field.offsetHeight - field.clientHeight;
    field.style.height = `${field.scrollHeight + edges}px`;
    scrollers.forEach((scroller, index) => (scroller.scrollTop = places[index] ?? 0));
  };
  const observer = new ResizeObserver(fit);
  observer.observe(field.parentElement ?? field);
  field.addEventListener("input", fit);
  fit();
  return () => {
    observer.disconnect();
    field.removeEventListener("input", fit);
  };
}
