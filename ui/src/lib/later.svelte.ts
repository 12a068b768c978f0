/* A part of the window that is loaded when it is first wanted: what nobody looks at costs neither time
   at the start nor memory. Every part comes out of the program itself, so none can fail alone. */

export class Later<Part> {
  readonly #load: () => Promise<{ default: Part }>;
  #coming: Promise<void> | null = null;
  /** The part, once it is here. */
  part = $state.raw<Part | null>(null);

  constructor(load: () => Promise<{ default: Part }>) {
    this.#load = load;
  }

  /** Comes back when the part is here. */
  bring(): Promise<void> {
    this.#coming ??= this.#load().then((loaded) => {
      this.part = loaded.default;
    });
    return this.#coming;
  }
}
