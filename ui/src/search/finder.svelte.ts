/* The words somebody looks for, and what the book holds of them. The newest words count. */
import { Loading } from "../lib/loading.svelte";
import type { SearchHit } from "../wire/generated";

const PAUSE = 150;

export class Finder {
  words = $state("");
  readonly hits = new Loading<SearchHit[]>();
  readonly #search: (words: string) => Promise<SearchHit[]>;
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(search: (words: string) => Promise<SearchHit[]>) {
    this.#search = search;
  }

  type(words: string): void {
    this.words = words;
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => {
      const wanted = words.trim();
      void this.hits.run(wanted === "" ? Promise.resolve([]) : this.#search(wanted));
    }, PAUSE);
  }
}
