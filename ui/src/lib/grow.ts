/* Lets a textarea grow with its text, so that none ever scrolls inside. */

/** Fits the field to its text now, at each input, and when the window changes width. */
export function grow(field: HTMLTextAreaElement): () => void {
  const fit = (): void => {
    field.style.height = "auto";
    const edges = field.offsetHeight - field.clientHeight;
    field.style.height = `${field.scrollHeight + edges}px`;
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
