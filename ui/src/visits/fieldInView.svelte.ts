/* Which field the adviser last stood in, so that the right column can tell its history. */
import { getContext, setContext } from "svelte";

import { Loading } from "../lib/loading.svelte";
import type { Past } from "./saver.svelte";

/** A field that has a history. `restore` puts an earlier value back as a new change. */
export type Looked = {
  id: string;
  label: string;
  past: () => Promise<Past[]>;
  /** A recorded value in the words of the screen. */
  say: (value: string) => string;
  restore: (value: string) => void;
};

export class FieldInView {
  looked = $state.raw<Looked | null>(null);
  open = $state(false);
  readonly history = new Loading<Past[]>();

  look(field: Looked): void {
    const same = this.looked?.id === field.id;
    this.looked = field;
    if (!same) this.close();
  }

  /** Another part of the visit is open: no field of it was looked at yet. */
  leave(): void {
    this.looked = null;
    this.close();
  }

  async show(): Promise<void> {
    if (this.looked === null) return;
    this.open = true;
    await this.history.run(this.looked.past());
  }

  close(): void {
    this.open = false;
    this.history.value = null;
    this.history.failure = null;
  }

  /** Puts an earlier value back; the history keeps what stood until now. */
  async restore(value: string): Promise<void> {
    this.looked?.restore(value);
    await this.show();
  }
}

const KEY = Symbol("field in view");

export function setFieldInView(): FieldInView {
  const view = new FieldInView();
  setContext(KEY, view);
  return view;
}

/** The one of this screen, or null where no history is shown. */
export function getFieldInView(): FieldInView | null {
  const view: unknown = getContext(KEY);
  return view instanceof FieldInView ? view : null;
}
