/* What an invented book holds: invented schools, visits and register rows. */
import type {
  HeadingPage,
  Particulars,
  Place,
  RegisterPreview,
  SchoolRow,
  Titled,
  VisitPage,
  VisitRow,
} from "../src/wire/generated";

export const TODAY = "2026-12-01";
const EMPTY = { text: "", seen: "s0", draft: false };
const NONE = { values: [], seen: "s0" };
export const NAMES = ["Haverlow Infant School", "Quorley Junior School", "Stannerby Primary School"];
const SCALE = ["Outstanding", "Good", "Requires improvement", "Inadequate"].map(titled);
const SOURCES = ["Lessons seen", "Pupils’ work", "Talk with leaders", "Talk with pupils"].map(titled);
export const FRAMEWORK = { id: "invented-2026", title: "Strategy for schools", body: "Exampleshire", citation: "Exampleshire 2026" };

/** A promise without a day, as far as every such promise is alike. */
export const UNDATED = {
  visit: null,
  due_on: null,
  standing: "undated",
  standing_words: "The framework gives no time",
  source: "Exampleshire 2026, section 4",
  counted: "The paper gives no time.",
  met_on: null,
  subject: null,
  of: [] as Titled[],
  started_on: "2026-11-02",
  answer: null,
  answered: null,
  why: "Colleagues help.",
  ruling: "The paper gives no time.",
} as const;

export const TIME = {
  id: "time",
  what: "Time of the adviser",
  words: "1 of 2 half days used",
  left: "1 half day left",
  year: 2026,
  whole: 2,
  used: 1,
  planned: 0,
  answer: "declined" as const,
  answered: null,
  source: "Exampleshire 2026, section 3",
  why: "Every school is known.",
  ruling: "The table holds, not the sentence.",
};

export function key(place: Place, field: string): string {
  const inner = place.at === "heading" ? place.heading : place.at === "action" ? place.action : place.at === "piece" ? place.piece : place.at === "mark" ? `${place.sheet} ${place.mark}` : place.at;
  return `${inner} ${field}`;
}

export function wireError(code: string, message: string): { code: string; message: string; hint: null } {
  return { code, message, hint: null };
}

export function titled(title: string): { id: string; title: string } {
  return { id: title.toLowerCase().replaceAll(/[^a-z]+/g, "-"), title };
}

export function schoolRow(name: string, index: number): SchoolRow {
  const school = { id: `school${index}`, urn: 900_001 + index, name };
  const facts = { phase: "Primary", governance: "Community school", status: "Open" };
  return { school, ...facts, head: "Ruth Ellery", last_visit: null, next_visit: null, next_due: null, category: "2", tag: null, direction: null, town: "", entitlement: null };
}

export function visitRow(page: VisitPage): VisitRow {
  const on = page.held_on ?? page.planned_on ?? TODAY;
  return { visit: page.visit, school: page.school, kind: page.kind.title, state: page.state, on };
}

export function visitPage(visit: string, row: SchoolRow, on: string): VisitPage {
  const headings = ["Achievement", "Quality of teaching", "Leadership and management"];
  return {
    visit,
    school: row.school,
    kind: titled("Autumn visit"),
    state: "planned",
    planned_on: on,
    held_on: null,
    cancelled_why: null,
    number: 0,
    visits_due: 2,
    entitlements: [],
    particulars: particulars(),
    carried: [],
    categories: [],
    category: null,
    half_days: NONE,
    includes_writing: false,
    time_in: NONE,
    time_out: NONE,
    summary: EMPTY,
    alert: EMPTY,
    headings: headings.map(headingPage),
    not_asked: [],
    evidence_sources: SOURCES,
    people: [],
    actions: [],
    notes: [],
    deadlines: [],
  };
}

function particulars(): Particulars {
  return {
    second_adviser: EMPTY,
    foci: EMPTY,
    foci_with: EMPTY,
    foci_on: NONE,
    school_part: EMPTY,
    progress: EMPTY,
    to_share: EMPTY,
    support_agreed: EMPTY,
    direction: EMPTY,
    category_proposed: NONE,
    category_reasons: EMPTY,
    next_visit_on: NONE,
    next_focus: EMPTY,
    head_comments: EMPTY,
  };
}

function headingPage(title: string): HeadingPage {
  const texts = { school_view: EMPTY, evidence: EMPTY, strengths: EMPTY, areas: EMPTY, disagreement: EMPTY };
  const last = {
    visit: "v0",
    on: "2026-09-17",
    judgement: "Good",
    school_view: "Good overall, with one year group to look after.",
    evidence: "Four lessons, Years 2 to 5.",
    areas: "Recall at the start of every lesson.",
  };
  return {
    id: title === "Quality of teaching" ? "teaching" : titled(title).id,
    title,
    prompts: ["How consistent is it from class to class?", "What is being done where it is not?"],
    source: "Appendix 1",
    scale: SCALE,
    scale_title: "Inspection scale of 2019",
    ...texts,
    private_remark: EMPTY,
    sources: NONE,
    judgement: NONE,
    school_judgement: NONE,
    last,
  };
}

export function preview(file: string): RegisterPreview {
  const rows = NAMES.map((name, index) => ({
    urn: 900_001 + index,
    name,
    council: "999",
    phase: "Primary",
    governance: "Community school",
    status: "Open",
    town: "Haverlow",
    change: "new" as const,
    differences: [],
    closes: false,
    predecessors: [],
  }));
  const councils = [{ code: "999", name: "Exampleshire", schools: rows.length }];
  return { file, read: rows.length, councils, rows, rejected: [{ line: 7, reason: "The URN is not a number." }], damaged: [], links_rejected: [] };
}

export function readDate(text: string): { on: string | null; words: string; notes: string[] } {
  if (/^(1 dec|today)/i.test(text)) return { on: TODAY, words: "Tuesday 1 December 2026", notes: [] };
  if (/^5 dec/i.test(text)) return { on: "2026-12-05", words: "Saturday 5 December 2026", notes: ["A Saturday"] };
  if (/^20 november 2024/i.test(text)) return { on: "2024-11-20", words: "Wednesday 20 November 2024", notes: [] };
  if (/^20 nov/i.test(text)) return { on: "2026-11-20", words: "Friday 20 November 2026", notes: [] };
  return { on: null, words: `“${text}” is not a date Visitbook can read`, notes: [] };
}
