/* Work that nobody waits for comes after the screen that somebody waits for. */

/** Comes back when the next frame has been painted. */
export function painted(): Promise<void> {
  return new Promise((done) => {
    requestAnimationFrame(() => setTimeout(done, 0));
  });
}

/** Nothing is painted in a window that nobody sees; what comes after the first words must come all the same. */
const LONGEST = 500;

/** Comes back when the first words of the window have been painted, which may be some frames after
    they were made. */
export function firstWordsPainted(): Promise<void> {
  const kinds = typeof PerformanceObserver === "undefined" ? undefined : PerformanceObserver.supportedEntryTypes;
  if (kinds?.includes("paint") !== true) return painted();
  return new Promise((done) => {
    const observer = new PerformanceObserver(() => {
      observer.disconnect();
      done();
    });
    observer.observe({ type: "paint", buffered: true });
    setTimeout(done, LONGEST);
  });
}
