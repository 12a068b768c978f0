/* The fields of a visit, each with the controller that saves it. */
import { fieldDate, longDate } from "../lib/dates";
import type { ReadDate, Reading } from "../parts/dateEntry.svelte";
import type { Wire } from "../wire/call";
import type {
  ActionEntry,
  CarriedAction,
  Choice,
  ChoiceField,
  HeadingPage,
  PersonEntry,
  Place,
  Text,
  TextField,
} from "../wire/generated";
import { faultOf } from "../wire/host";
import { ChoiceController } from "./choiceController.svelte";
import { DateChoice } from "./dateChoice.svelte";
import { DraftController } from "./draftController.svelte";
import { SaveLedger, type Saver } from "./saver.svelte";
import { TypedChoice } from "./typedChoice.svelte";

export type Progress = "empty" | "started" | "complete";

/** Makes the controllers of one visit; the only place here that names commands. */
export class VisitDesk {
  readonly ledger = new SaveLedger();
  readonly #wire: Wire;

  constructor(wire: Wire) {
    this.#wire = wire;
  }

  draft(place: Place, field: TextField, shown: Text): DraftController {
    const port = {
      keep: (text: string, seen: string) => this.#wire.call("keep_draft", { place, field, text, seen }),
      settle: () => this.#wire.call("settle_draft", { place, field }),
      past: () => this.#wire.call("show_text_history", { place, field }),
      explain,
    };
    return this.ledger.add(new DraftController(port, shown));
  }

  choice(place: Place, field: ChoiceField, shown: Choice): ChoiceController {
    return this.ledger.add(this.bareChoice(place, field, shown));
  }

  date(place: Place, field: ChoiceField, shown: Choice): DateChoice {
    const read: ReadDate = (text) => this.readDate(text);
    const on = shown.values[0];
    const known =
      on === undefined ? null : { text: fieldDate(on), reading: { on, words: longDate(on), notes: [] } };
    return this.ledger.add(new DateChoice(this.bareChoice(place, field, shown), read, known));
  }

  typed(
    place: Place,
    field: ChoiceField,
    shown: Choice,
    read: (text: string) => string | null,
    wrong: string,
  ): TypedChoice {
    return this.ledger.add(new TypedChoice(this.bareChoice(place, field, shown), read, wrong));
  }

  /** Takes an entry out. One that never reached the disk is only forgotten. */
  async remove(place: Place, savers: Saver[], known: boolean): Promise<void> {
    // What is under way must land before the entry goes, or it would come back.
    await Promise.all(savers.map((saver) => saver.flush()));
    if (known || savers.some((saver) => saver.savedAt !== null)) {
      await this.#wire.call("remove_entry", { place });
    }
    for (const saver of savers) this.ledger.remove(saver);
  }

  readDate(text: string): Promise<Reading> {
    return this.#wire.call("read_date", { text });
  }

  /** The day on which an action of an earlier visit was done. It is only ever said, not taken back. */
  done({ action, done_on }: CarriedAction): ChoiceController {
    const record = async ([on = ""]: string[]) => ({
      seen: "",
      ...(await this.#wire.call("finish_action", { action, on })),
    });
    const past = () => Promise.resolve([]);
    const shown = { values: done_on === null ? [] : [done_on], seen: "" };
    return this.ledger.add(new ChoiceController({ record, past, explain }, shown));
  }

  bareChoice(place: Place, field: ChoiceField, shown: Choice): ChoiceController {
    const record = (values: string[], seen: string) =>
      this.#wire.call("record_choice", { place, field, values, seen });
    const past = () => this.#wire.call("show_choice_history", { place, field });
    return new ChoiceController({ record, past, explain }, shown);
  }
}

export class HeadingFields {
  readonly page: HeadingPage;
  readonly schoolView: DraftController;
  readonly evidence: DraftController;
  readonly strengths: DraftController;
  readonly areas: DraftController;
  readonly disagreement: DraftController;
  readonly privateRemark: DraftController;
  readonly sources: ChoiceController;
  readonly judgement: ChoiceController;

  /** Complete is a judgement with evidence, or evidence alone where nothing is judged. */
  readonly progress: Progress = $derived.by(() => {
    const judged = this.page.scale.length === 0 || this.judgement.value !== null;
    if (judged && filled(this.evidence)) return "complete";
    const begun = [this.schoolView, this.evidence, this.strengths, this.areas].some(filled);
    return begun || this.sources.value !== null || this.judgement.value !== null
      ? "started"
      : "empty";
  });

  constructor(desk: VisitDesk, visit: string, page: HeadingPage) {
    const place: Place = { at: "heading", visit, heading: page.id };
    this.page = page;
    this.schoolView = desk.draft(place, "school_view", page.school_view);
    this.evidence = desk.draft(place, "evidence", page.evidence);
    this.strengths = desk.draft(place, "strengths", page.strengths);
    this.areas = desk.draft(place, "areas", page.areas);
    this.disagreement = desk.draft(place, "disagreement", page.disagreement);
    this.privateRemark = desk.draft(place, "private_remark", page.private_remark);
    this.sources = desk.choice(place, "sources", page.sources);
    this.judgement = desk.choice(place, "judgement", page.judgement);
  }
}

export class ActionFields {
  readonly id: string;
  readonly place: Place;
  readonly what: DraftController;
  readonly who: DraftController;
  readonly measure: DraftController;
  readonly dueOn: DateChoice;
  readonly under: ChoiceController;
  /** The heading it was begun under; recorded with the first word, so that no empty action exists. */
  readonly #begunUnder: string | null;

  constructor(desk: VisitDesk, visit: string, entry: ActionEntry, begunUnder: string | null = null) {
    this.id = entry.action;
    this.#begunUnder = begunUnder;
    this.place = { at: "action", visit, action: entry.action };
    this.what = desk.draft(this.place, "what", entry.what);
    this.who = desk.draft(this.place, "who", entry.who);
    this.measure = desk.draft(this.place, "measure", entry.measure);
    this.dueOn = desk.date(this.place, "due_on", entry.due_on);
    this.under = desk.choice(this.place, "under", entry.under);
  }

  get heading(): string | null {
    return this.under.value ?? this.#begunUnder;
  }

  /** Something was put in: from now on the action exists. */
  begin(): void {
    if (this.under.value !== this.heading && this.heading !== null) this.under.choose([this.heading]);
  }

  get empty(): boolean {
    return ![this.what, this.who, this.measure].some(filled) && this.dueOn.entry.text === "";
  }

  get savers(): Saver[] {
    return [this.what, this.who, this.measure, this.dueOn, this.under];
  }
}

/** What was agreed at an earlier visit and is looked back on. */
export class CarriedFields {
  readonly action: CarriedAction;
  readonly done: ChoiceController;

  constructor(desk: VisitDesk, action: CarriedAction) {
    this.action = action;
    this.done = desk.done(action);
  }
}

export class PersonFields {
  readonly id: string;
  readonly place: Place;
  readonly name: DraftController;
  readonly role: DraftController;

  constructor(desk: VisitDesk, visit: string, entry: PersonEntry) {
    this.id = entry.person;
    this.place = { at: "person", visit, person: entry.person };
    this.name = desk.draft(this.place, "name", entry.name);
    this.role = desk.draft(this.place, "role", entry.role);
  }

  get empty(): boolean {
    return ![this.name, this.role].some(filled);
  }

  get savers(): Saver[] {
    return [this.name, this.role];
  }
}

export function filled(draft: DraftController): boolean {
  return draft.text.trim() !== "";
}

export function explain(thrown: unknown): { reason: string; hint: string | null } {
  const fault = faultOf(thrown);
  return { reason: fault.message, hint: fault.hint };
}
