/* Work that nobody waits for comes after the screen that somebody waits for. */

/** Comes back when the next frame has been painted. */
export function painted(): Promise<void> {
  return new Promise((done) => {
    requestAnimationFrame(() => setTimeout(done, 0));
  });
}
