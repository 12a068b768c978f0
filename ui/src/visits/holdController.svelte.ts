/* One visit while it is being held: every field with its own controller, and one ledger for all. */
import { mintId } from "../lib/mint";
import type { Reading } from "../parts/dateEntry.svelte";
import { readTime, readWholeNumber } from "../lib/words";
import type { Wire } from "../wire/call";
import type { Choice, NotAsked, Place, Text, VisitPage } from "../wire/generated";
import type { DraftController } from "./draftController.svelte";
import { ParticularFields } from "./particularFields.svelte";
import type { SaveLedger, Saver } from "./saver.svelte";
import type { TypedChoice } from "./typedChoice.svelte";
import { ActionFields, CarriedFields, explain, HeadingFields, PersonFields, VisitDesk } from "./visitFields.svelte";

const NO_TEXT: Text = { text: "", seen: "", draft: false };
const NO_CHOICE: Choice = { values: [], seen: "" };
const NO_TIME = "That is not a time. Write it like 9:15 or 13:30.";
const NO_NUMBER = "That is not a number of half-days. Write it like 1 or 2.";

export class HoldController {
  readonly page: VisitPage;
  readonly ledger: SaveLedger;
  readonly summary: DraftController;
  readonly alert: DraftController;
  readonly halfDays: TypedChoice;
  readonly timeIn: TypedChoice;
  readonly timeOut: TypedChoice;
  readonly particulars: ParticularFields;
  headings = $state.raw<HeadingFields[]>([]);
  /** Headings that are not for this school. */
  notAsked = $state.raw<NotAsked[]>([]);
  people = $state.raw<PersonFields[]>([]);
  actions = $state.raw<ActionFields[]>([]);
  /** What was agreed at earlier visits and is looked back on here. */
  readonly carried: CarriedFields[];
  /** Why an entry could not be removed. */
  refusal = $state<string | null>(null);
  readonly #desk: VisitDesk;

  readonly complete = $derived.by(
    () => this.headings.filter((heading) => heading.progress === "complete").length,
  );

  constructor(wire: Wire, page: VisitPage) {
    const desk = new VisitDesk(wire);
    const place: Place = { at: "visit", visit: page.visit };
    this.#desk = desk;
    this.page = page;
    this.ledger = desk.ledger;
    this.summary = desk.draft(place, "summary", page.summary);
    this.alert = desk.draft(place, "alert", page.alert);
    this.halfDays = desk.typed(place, "half_days", page.half_days, readWholeNumber, NO_NUMBER);
    this.timeIn = desk.typed(place, "time_in", page.time_in, readTime, NO_TIME);
    this.timeOut = desk.typed(place, "time_out", page.time_out, readTime, NO_TIME);
    this.particulars = new ParticularFields(desk, page.visit, page.particulars);
    this.headings = page.headings.map((heading) => new HeadingFields(desk, page.visit, heading));
    this.notAsked = page.not_asked;
    this.carried = page.carried.map((action) => new CarriedFields(desk, action));
    this.people = page.people.map((person) => new PersonFields(desk, page.visit, person));
    this.actions = page.actions.map((action) => new ActionFields(desk, page.visit, action));
  }

  /** Takes a heading in that is not for this school: the adviser decides what is looked at. */
  askAnyway(id: string): void {
    const left = this.notAsked.find((it) => it.heading.id === id);
    if (left === undefined) return;
    this.headings = [...this.headings, new HeadingFields(this.#desk, this.page.visit, left.heading)];
    this.notAsked = this.notAsked.filter((it) => it !== left);
  }

  addPerson(): PersonFields {
    const entry = { person: mintId(), name: NO_TEXT, role: NO_TEXT };
    const person = new PersonFields(this.#desk, this.page.visit, entry);
    this.people = [...this.people, person];
    return person;
  }

  /** A new action, under a heading when it was begun there. */
  addAction(heading: string | null): ActionFields {
    const texts = { what: NO_TEXT, who: NO_TEXT, measure: NO_TEXT };
    const entry = { action: mintId(), ...texts, due_on: NO_CHOICE, under: NO_CHOICE, done_on: null };
    const action = new ActionFields(this.#desk, this.page.visit, entry, heading);
    this.actions = [...this.actions, action];
    return action;
  }

  async removePerson(person: PersonFields): Promise<void> {
    if (!(await this.#remove(person, this.page.people.some((it) => it.person === person.id)))) return;
    this.people = this.people.filter((other) => other !== person);
  }

  async removeAction(action: ActionFields): Promise<void> {
    if (!(await this.#remove(action, this.page.actions.some((it) => it.action === action.id)))) return;
    this.actions = this.actions.filter((other) => other !== action);
  }

  readDate(text: string): Promise<Reading> {
    return this.#desk.readDate(text);
  }

  async #remove(entry: { place: Place; savers: Saver[] }, known: boolean): Promise<boolean> {
    try {
      await this.#desk.remove(entry.place, entry.savers, known);
      this.refusal = null;
      return true;
    } catch (thrown) {
      this.refusal = explain(thrown).reason;
      return false;
    }
  }
}
