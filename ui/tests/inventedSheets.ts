/* A sheet of an invented book on which a category is weighed: two columns, and one area that two grade. */
import type { CategorySheetPage, Commands, Decided, SheetListed } from "../src/wire/generated";
import { CATEGORIES } from "./inventedRecord";
import { key, NAMES, schoolRow, TODAY } from "./inventedPages";

type Command = "show_category_sheet" | "begin_category_sheet";
type Handlers = { [K in Command]: (args: Commands[K]["args"]) => Commands[K]["ok"] };

const SCALE = [{ id: "deep", title: "Deep" }, { id: "thin", title: "Thin" }];
const TEXTS = { "criterion:1-1": "Pupils make good progress.", "criterion:2-1": "The headteacher is in the first year." };

export class InventedSheets {
  /** Set to have an area graded beside the criteria. */
  graded = false;
  /** The sheets, earliest first. */
  begun: string[] = [];
  /** What was asked when the last one was begun. */
  asked: Commands["begin_category_sheet"]["args"] | null = null;
  readonly #disk: Map<string, string>;
  readonly #decisions: () => Decided[];

  constructor(disk: Map<string, string>, decisions: () => Decided[]) {
    this.#disk = disk;
    this.#decisions = decisions;
  }

  readonly handlers: Handlers = {
    begin_category_sheet: (asked) => {
      this.asked = asked;
      const sheet = `sheet${this.begun.length + 1}`;
      this.begun.push(sheet);
      return { sheet };
    },
    show_category_sheet: ({ school, sheet }) => this.#page(school, sheet ?? this.begun.find((it) => this.#decided(it) === null) ?? null),
  };

  #decided(sheet: string): SheetListed["decided"] {
    const found = this.#decisions().find((it) => it.sheet === sheet);
    return found ? { name: CATEGORIES.find((it) => it.id === found.category)?.name ?? "", on: found.on } : null;
  }

  #said(sheet: string | null, mark: string, field: string): string {
    return this.#disk.get(key({ at: "mark", sheet: sheet ?? "", mark }, field)) ?? "";
  }

  #page(school: string, sheet: string | null): CategorySheetPage {
    const row = NAMES.map(schoolRow).find((it) => it.school.id === school);
    if (!row) throw new Error("The invented book has no such school.");
    const chosen = (mark: string, field: string) => ({ values: this.#said(sheet, mark, field).split(" ").filter((it) => it !== ""), seen: "" });
    const text = (mark: string) => ({ text: this.#said(sheet, mark, "mark_evidence"), seen: "", draft: false });
    const column = (category: string, mark: keyof typeof TEXTS, holds: boolean) => {
      const ticked = chosen(mark, "ticked").values.length;
      const known = holds ? { holds: true, words: "Until 31 August 2027: the new headteacher’s start was on 1 September 2026." } : null;
      const own = CATEGORIES.find((it) => it.id === category) ?? CATEGORIES[0];
      return {
        category,
        name: own?.name ?? "",
        colour: own?.colour ?? "#000000",
        of: 1,
        ticked,
        words: `one is enough: ${ticked} ticked`,
        groups: [{ area: "Capacity", criteria: [{ mark, text: TEXTS[mark], source: "section 6", ticked: chosen(mark, "ticked"), evidence: text(mark), known }] }],
      };
    };
    const grade = (by: string, mark: string) => ({ mark, by, grade: chosen(mark, "graded"), evidence: text(mark) });
    const grades = [grade("Adviser", "area:vision:adviser"), grade("Headteacher", "area:vision:headteacher")];
    const columns = [column("1", "criterion:1-1", false), column("2", "criterion:2-1", true)];
    const spoken = columns.findLast((it) => it.ticked > 0);
    return {
      school: row.school,
      framework: "Exampleshire 2026",
      sheet,
      begun_on: sheet === null ? null : TODAY,
      decided: sheet === null ? null : this.#decided(sheet),
      columns,
      areas: this.graded ? [{ area: "vision", title: "Vision", source: "section 1", scale: SCALE, grades, counts: grades.some((it) => it.grade.values[0] === "thin") ? "Thin" : null }] : [],
      speaks_for: spoken ? [{ category: spoken.category, name: spoken.name, because: "One is enough: 1 ticked." }] : [],
      lacks: [],
      all: this.begun.map((it) => ({ sheet: it, begun_on: TODAY, decided: this.#decided(it) })).toReversed(),
    };
  }
}
