/* One paper while it is written: every field with its own controller, and one ledger for all. */
import { mintId } from "../lib/mint";
import type { Reading } from "../parts/dateEntry.svelte";
import type { ChoiceController } from "../visits/choiceController.svelte";
import type { DateChoice } from "../visits/dateChoice.svelte";
import type { DraftController } from "../visits/draftController.svelte";
import type { SaveLedger, Saver } from "../visits/saver.svelte";
import { explain, filled, VisitDesk, type Progress } from "../visits/visitFields.svelte";
import type { Wire } from "../wire/call";
import type { Choice, IndicatorField, PaperPage, PieceField, Place, TargetFields, Text } from "../wire/generated";

const NO_TEXT: Text = { text: "", seen: "", draft: false };
const NO_CHOICE: Choice = { values: [], seen: "" };

/** A text of the paper with its controller. */
export type Piece = { page: PieceField; draft: DraftController };
/** An indicator: the tick and what met it. */
export type Indicator = { page: IndicatorField; met: ChoiceController; evidence: DraftController };

export class PaperController {
  readonly page: PaperPage;
  readonly ledger: SaveLedger;
  readonly recipients: ChoiceController;
  readonly needs: ChoiceController;
  readonly indicators: Indicator[];
  readonly parts: Piece[];
  readonly points: Piece[];
  readonly reviews: { on: string; found: Piece; progress: Piece[] }[];
  targets = $state.raw<Target[]>([]);
  /** Why a target could not be removed. */
  refusal = $state<string | null>(null);
  readonly #desk: VisitDesk;
  readonly #paper: string;

  constructor(wire: Wire, page: PaperPage) {
    const desk = new VisitDesk(wire);
    const paper = page.paper.paper;
    const whole: Place = { at: "paper", paper };
    const piece = (it: PieceField): Piece => ({
      page: it,
      draft: desk.draft({ at: "piece", paper, piece: it.piece }, "piece", it.text),
    });
    this.#desk = desk;
    this.#paper = paper;
    this.page = page;
    this.ledger = desk.ledger;
    this.recipients = desk.choice(whole, "recipients", page.chosen);
    this.needs = desk.choice(whole, "needs", page.needs_done);
    this.indicators = page.indicators.map((it) => {
      const place: Place = { at: "piece", paper, piece: it.piece };
      return { page: it, met: desk.choice(place, "met", it.met), evidence: desk.draft(place, "piece", it.evidence) };
    });
    this.parts = page.parts.map(piece);
    this.points = page.points.map(piece);
    this.reviews = page.reviews.map((it) => ({ on: it.on, found: piece(it.found), progress: it.progress.map(piece) }));
    this.targets = page.targets.map((it) => new Target(desk, paper, it));
  }

  /** How far what it rests on is. */
  get resting(): Progress {
    const met = this.indicators.filter((it) => it.met.value !== null);
    if (met.length === 0) return "empty";
    return met.length >= this.page.least && met.every((it) => filled(it.evidence)) ? "complete" : "started";
  }

  /** How far several texts are. */
  written(pieces: Piece[]): Progress {
    const some = pieces.filter((it) => filled(it.draft)).length;
    return some === 0 ? "empty" : some === pieces.length ? "complete" : "started";
  }

  /** Whom it goes to: those of the model as long as nobody else was chosen. */
  get going(): string[] {
    const own = this.page.recipients.filter((it) => it.of_model).map((it) => it.id);
    return this.recipients.values.length === 0 ? own : this.recipients.values;
  }

  /** It always goes to somebody: the last one stays. */
  toggleRecipient(id: string): void {
    const going = this.going;
    const next = going.includes(id) ? going.filter((it) => it !== id) : [...going, id];
    if (next.length > 0) this.recipients.choose(next);
  }

  addTarget(): Target {
    const texts = { aim: NO_TEXT, steps: NO_TEXT, who: NO_TEXT, measure: NO_TEXT };
    const target = new Target(this.#desk, this.#paper, { target: mintId(), ...texts, due_on: NO_CHOICE });
    this.targets = [...this.targets, target];
    return target;
  }

  async removeTarget(target: Target): Promise<void> {
    try {
      const known = this.page.targets.some((it) => it.target === target.id);
      await this.#desk.remove(target.place, target.savers, known);
      this.refusal = null;
      this.targets = this.targets.filter((other) => other !== target);
    } catch (thrown) {
      this.refusal = explain(thrown).reason;
    }
  }

  readDate(text: string): Promise<Reading> {
    return this.#desk.readDate(text);
  }
}

export class Target {
  readonly id: string;
  readonly place: Place;
  readonly aim: DraftController;
  readonly steps: DraftController;
  readonly who: DraftController;
  readonly dueOn: DateChoice;
  readonly measure: DraftController;

  constructor(desk: VisitDesk, paper: string, entry: TargetFields) {
    this.id = entry.target;
    this.place = { at: "target", paper, target: entry.target };
    this.aim = desk.draft(this.place, "aim", entry.aim);
    this.steps = desk.draft(this.place, "steps", entry.steps);
    this.who = desk.draft(this.place, "target_who", entry.who);
    this.dueOn = desk.date(this.place, "target_due_on", entry.due_on);
    this.measure = desk.draft(this.place, "target_measure", entry.measure);
  }

  get empty(): boolean {
    return ![this.aim, this.steps, this.who, this.measure].some(filled) && this.dueOn.entry.text === "";
  }

  get savers(): Saver[] {
    return [this.aim, this.steps, this.who, this.dueOn, this.measure];
  }
}
