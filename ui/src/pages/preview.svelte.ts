/* The pages beside the text: fetched again when something was saved, one request at a time, the last
   one always of what is on disk now. It knows neither pdf.js nor a command. */

export type Page = {
  width: number;
  height: number;
  /** Draws the page; the canvas takes the size of the page at this scale. */
  draw(canvas: HTMLCanvasElement, scale: number): Promise<void>;
};
/** A heading of the document: its page, and how far down it begins in points. */
export type Section = { title: string; page: number; top: number };
export type Pages = { pages: Page[]; sections: Section[]; close(): void };

export type PreviewPort = {
  fetch(): Promise<Uint8Array>;
  open(bytes: Uint8Array): Promise<Pages>;
};

/** Where the eye belongs: a stretch of one page, in points. */
export type Mark = { page: number; top: number; bottom: number };

export class Preview {
  shown = $state.raw<Pages | null>(null);
  failure = $state.raw<unknown>(null);
  /** The title of the section that is being written. */
  section = $state<string | null>(null);
  readonly #port: PreviewPort;
  #wanted = false;
  #working = false;
  #closed = false;

  readonly mark: Mark | null = $derived.by(() => {
    const found = this.shown?.sections.findIndex(({ title }) => title === this.section) ?? -1;
    const here = this.shown?.sections[found];
    if (here === undefined || this.shown === null) return null;
    const next = this.shown.sections[found + 1];
    const end = this.shown.pages[here.page]?.height ?? here.top;
    const bottom = next?.page === here.page ? next.top : end;
    return { page: here.page, top: here.top, bottom: Math.max(bottom, here.top) };
  });

  constructor(port: PreviewPort) {
    this.#port = port;
  }

  follow(section: string): void {
    this.section = section;
  }

  /** Fetches the pages again; what is asked for meanwhile is fetched after. */
  async refresh(): Promise<void> {
    this.#wanted = true;
    if (this.#working) return;
    this.#working = true;
    while (this.#wanted && !this.#closed) {
      this.#wanted = false;
      await this.#fetch();
    }
    this.#working = false;
  }

  close(): void {
    this.#closed = true;
    this.shown?.close();
  }

  async #fetch(): Promise<void> {
    try {
      const pages = await this.#port.open(await this.#port.fetch());
      const before = this.shown;
      if (this.#closed) {
        pages.close();
        return;
      }
      this.shown = pages;
      this.failure = null;
      before?.close();
    } catch (thrown) {
      this.failure = thrown;
    }
  }
}
