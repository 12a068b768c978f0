/* What is known of one school, and what the adviser does on its page. The page is read again after
   every deed, so that what it shows is what the book says. */
import { answerPromise, finishToday, recordMeeting, writePaper, type Bought, type Decided, type Said } from "../deadlines/finish";
import { Loading } from "../lib/loading.svelte";
import type { Desk } from "../wire/desk.svelte";
import type { Correction, DeadlineRow, InspectionFramework, NotOwedRow, SchoolPage, SchoolRecord } from "../wire/generated";
import type { Foretold, Inspected } from "../schools/inspecting";
import type { Corrected, Entry, NewCategory, NewEvent } from "../schools/timeline";

export class SchoolDeeds {
  readonly loading = new Loading<{ page: SchoolPage; record: SchoolRecord }>();
  /** What was done last, for those who hear it. */
  told = $state("");
  readonly #desk: Desk;
  readonly #school: string;
  /** Whether promises that are met or no longer owed are wanted as well. */
  #whole = false;

  constructor(desk: Desk, school: string) {
    this.#desk = desk;
    this.#school = school;
    void this.load();
  }

  load(): Promise<void> {
    const { wire } = this.#desk;
    const both = Promise.all([
      wire.call("show_school", { school: this.#school, open_only: !this.#whole }),
      wire.call("show_record", { school: this.#school }),
    ]);
    return this.loading.run(both.then(([page, record]) => ({ page, record })));
  }

  /** What is met or no longer owed comes when somebody asks for it. */
  loadWhole(): Promise<void> {
    this.#whole = true;
    return this.load();
  }

  support(visit: string, outcome: "actioned" | "not_needed", on: string): Promise<void> {
    return this.#did("The support is recorded.", this.#desk.wire.call("record_support", { visit, outcome, on }));
  }

  done(promise: DeadlineRow): Promise<void> {
    return this.#did("It is recorded as done.", finishToday(this.#desk, promise));
  }

  met(promise: DeadlineRow, said: Decided): Promise<void> {
    return this.#did("It is recorded.", recordMeeting(this.#desk, promise, said));
  }

  answered(promise: DeadlineRow, said: Said): Promise<void> {
    return this.#did("The answer is recorded.", answerPromise(this.#desk, promise, said));
  }

  write(promise: DeadlineRow): Promise<void> {
    return writePaper(this.#desk, promise);
  }

  declined(entitlement: string, said: Said): Promise<void> {
    const asked = { school: this.#school, entitlement, ...said };
    return this.#did("The answer is recorded.", this.#desk.wire.call("answer_entitlement", asked));
  }

  buy(offer: string, said: Bought): Promise<void> {
    const asked = { school: this.#school, offer, ...said };
    return this.#did("It is recorded as bought.", this.#desk.wire.call("buy_offer", asked));
  }

  stop(offer: string, on: string): Promise<void> {
    const asked = { school: this.#school, offer, on };
    return this.#did("Its last day is recorded.", this.#desk.wire.call("stop_offer", asked));
  }

  /** What the school is not owed, and why. */
  notOwed(): Promise<NotOwedRow[]> {
    return this.#desk.wire.call("show_not_owed", { school: this.#school });
  }

  /** The words of inspections, of every time. */
  inspectionFrameworks(): Promise<InspectionFramework[]> {
    return this.#desk.wire.call("list_inspection_frameworks", {});
  }

  inspected(inspection: string | null, said: Inspected): Promise<void> {
    const asked = { ...said, school: this.#school, inspection };
    return this.#did("The inspection is recorded.", this.#desk.wire.call("record_inspection", asked));
  }

  foretold(said: Foretold): Promise<void> {
    const asked = { ...said, school: this.#school };
    return this.#did("The forecast is recorded.", this.#desk.wire.call("record_forecast", asked));
  }

  finishAction(action: string): Promise<void> {
    const on = this.#desk.today;
    return this.#did("The action is done.", this.#desk.wire.call("finish_action", { action, on }));
  }

  setReminder(on: string, what: string): Promise<void> {
    const asked = { school: this.#school, on, what };
    return this.#did("The reminder is kept.", this.#desk.wire.call("set_reminder", asked));
  }

  finishReminder(reminder: string): Promise<void> {
    const on = this.#desk.today;
    return this.#did("The reminder is ticked off.", this.#desk.wire.call("finish_reminder", { reminder, on }));
  }

  decide(said: NewCategory): Promise<void> {
    const asked = { ...said, school: this.#school };
    return this.#did("The category is recorded.", this.#desk.wire.call("decide_category", asked));
  }

  beginHeadship(name: string, on: string, first: boolean): Promise<void> {
    const asked = { school: this.#school, name, on, first };
    return this.#did("The head is recorded.", this.#desk.wire.call("begin_headship", asked));
  }

  beginChair(name: string, on: string): Promise<void> {
    const asked = { school: this.#school, name, on };
    return this.#did("The chair is recorded.", this.#desk.wire.call("begin_chair", asked));
  }

  happened(said: NewEvent): Promise<void> {
    const asked = { ...said, school: this.#school, visit: null };
    return this.#did("It is recorded.", this.#desk.wire.call("record_event", asked));
  }

  correctFacts(facts: Correction[]): Promise<void> {
    const asked = { school: this.#school, facts };
    return this.#did("The facts are corrected.", this.#desk.wire.call("correct_school", asked));
  }

  correct({ kind, id }: Entry, said: Corrected): Promise<void> {
    const asked = { school: this.#school, kind, entry: id, ...said };
    return this.#did("The entry is corrected.", this.#desk.wire.call("correct_dated_entry", asked));
  }

  remove({ kind, id }: Entry): Promise<void> {
    const asked = { school: this.#school, kind, entry: id };
    return this.#did("The entry is removed.", this.#desk.wire.call("remove_dated_entry", asked));
  }

  async merge(into: string, predecessor: boolean): Promise<void> {
    await this.#desk.wire.call("merge_schools", { school: this.#school, into, predecessor });
    await this.#desk.go({ at: "school", school: into });
  }

  async #did(told: string, deed: Promise<unknown>): Promise<void> {
    await deed;
    await this.load();
    void this.#desk.countLate();
    this.told = told;
  }
}
