// THE CONTRACT between window and core. Rust (crate `wire`) generates exactly these types into ui/src/wire/generated.ts.
// Ids are 32 lower-case hex digits. Civil dates are "2026-12-03". Instants are epoch milliseconds (number). Times of day are "09:15".
// Every command is called as  call("name", args) -> reply ; failure is a WireError.
export type WireError = { code: string; message: string; hint: string | null };
// codes the window acts on: "book_missing","book_locked","wrong_passphrase","book_in_use","book_unwritable","stopped" (a hard stop of issuing),"invalid","not_found"

export type BookState = { state: "none" | "locked" | "open"; folder: string; today: string; adviser: string | null; role: string | null; framework: FrameworkChoice | null };
export type FrameworkChoice = { id: string; title: string; body: string; year: string };
export type SchoolRef = { id: string; urn: number | null; name: string };
export type Titled = { id: string; title: string };

export type Standing = "upcoming" | "due_soon" | "due_today" | "overdue" | "met" | "met_late" | "void" | "undated";
export type DeadlineRow = {
  school: SchoolRef; visit: string | null; duty: string; what: string;
  due_on: string | null; standing: Standing;
  standing_words: string;     // "2 working days late", "Due today", "3 working days left", "Met 27 Nov 2026"
  source: string;             // "Sutton 2019-20, Appendix 1"
  counted: string;            // whole sentences: how it was counted
  met_on: string | null;
  meets: "issue_note" | "record_support" | null;   // where it is met: which screen or command
};
export type VisitRow = { visit: string; school: SchoolRef; kind: string; state: VisitState; on: string; };
export type VisitState = "planned" | "held" | "noted" | "cancelled";
export type TodayPage = { today: string; late: DeadlineRow[]; due_today: DeadlineRow[]; this_week: DeadlineRow[]; next: DeadlineRow[];
  visits: VisitRow[];      // planned visits from today on, and planned ones in the past not yet held, in order of day
  met_this_year: { on_time: number; all: number } };

export type RegisterPreview = { file: string; read: number; councils: { code: string; name: string; schools: number }[]; rows: RegisterRow[]; rejected: { line: number; reason: string }[] };
export type RegisterRow = { urn: number; name: string; council: string /* code */; phase: string; governance: string; status: string; town: string; change: "new" | "changed" | "unchanged" };
export type RegisterReceipt = { read: number; new: number; changed: number; unchanged: number; rejected: { line: number; reason: string }[] };

export type SchoolRow = { school: SchoolRef; phase: string; governance: string; status: string; head: string | null; last_visit: string | null; next_visit: string | null; next_due: DeadlineRow | null };
export type SchoolPage = { school: SchoolRef; phase: string; governance: string; status: string; council: string; head: string | null; town: string; postcode: string; visits: VisitRow[]; deadlines: DeadlineRow[]; visit_kinds: Titled[] };

export type DateReading = { on: string | null; words: string; notes: string[] };   // words: "Thursday 3 December 2026" or why it could not be read; notes: "A Saturday", "Christmas Day is a bank holiday", ...

// A place a text or a choice belongs to.
export type Place =
  | { at: "visit"; visit: string }
  | { at: "heading"; visit: string; heading: string }
  | { at: "action"; visit: string; action: string }     // the window mints `action` itself: 16 random bytes as hex
  | { at: "person"; visit: string; person: string };    // the same
export type TextField = "summary" | "alert"                                        // at visit
  | "school_view" | "evidence" | "strengths" | "areas" | "disagreement" | "private_remark"   // at heading
  | "what" | "who" | "measure"                                                     // at action
  | "name" | "role";                                                               // at person
export type ChoiceField = "half_days" | "time_in" | "time_out"                     // at visit, one value or none ("1")
  | "sources" | "judgement"                                                        // at heading: many ids; one id or none
  | "due_on" | "under";                                                            // at action: one date or none; one heading id or none
// `seen` is an opaque token: which versions this editor was shown. Hand back the newest one you got for that field.
export type Text = { text: string; seen: string; draft: boolean };                 // draft: typed, on disk, not yet part of the record (restored after a crash)
export type Choice = { values: string[]; seen: string };
export type HeadingPage = { id: string; title: string; prompts: string[]; source: string; scale: Titled[]; scale_title: string;
  school_view: Text; evidence: Text; strengths: Text; areas: Text; disagreement: Text; private_remark: Text; sources: Choice; judgement: Choice; last: LastTime | null };
export type LastTime = { visit: string; on: string; judgement: string | null; school_view: string; evidence: string; areas: string };
export type ActionEntry = { action: string; what: Text; who: Text; measure: Text; due_on: Choice; under: Choice };
export type PersonEntry = { person: string; name: Text; role: Text };
export type VisitPage = { visit: string; school: SchoolRef; kind: Titled; state: VisitState; planned_on: string | null; held_on: string | null;
  half_days: Choice; time_in: Choice; time_out: Choice; summary: Text; alert: Text;
  headings: HeadingPage[]; evidence_sources: Titled[]; people: PersonEntry[]; actions: ActionEntry[]; notes: NoteVersion[]; deadlines: DeadlineRow[] };
export type NoteVersion = { note: string; version: number; issued_on: string; sent_on: string | null; sha256: string; pages: number };
export type NoteConcern = { code: "not_held" | "no_date" | "empty_heading" | "no_evidence" | "action_without_owner" | "action_without_date" | "unprintable"; message: string; place: Place | null };
export type NoteCheck = { stops: NoteConcern[]; warnings: NoteConcern[]; next_version: number; due_on: string | null };
export type NoteReceipt = { note: string; version: number; sha256: string; pages: number; issued_on: string; sent_on: string; due_on: string | null; on_time: boolean | null; warnings: string[] };

export type Commands = {
  book_state:      { args: {}; ok: BookState };
  list_frameworks: { args: {}; ok: FrameworkChoice[] };
  create_book:     { args: { name: string; role: string; framework: string; passphrase: string }; ok: BookState };
  unlock_book:     { args: { passphrase: string }; ok: BookState };
  lock_book:       { args: {}; ok: BookState };
  show_today:      { args: {}; ok: TodayPage };
  preview_register:{ args: { file: string }; ok: RegisterPreview };                  // file: what stageFile(bytes) returned
  import_register: { args: { file: string; urns: number[] }; ok: RegisterReceipt };
  list_schools:    { args: {}; ok: SchoolRow[] };
  show_school:     { args: { school: string }; ok: SchoolPage };
  read_date:       { args: { text: string }; ok: DateReading };                      // free typing: "18 dec", "friday", "today", "3/12/2026"
  plan_visit:      { args: { school: string; kind: string; on: string }; ok: { visit: string } };
  hold_visit:      { args: { visit: string; on: string }; ok: VisitPage };
  show_visit:      { args: { visit: string }; ok: VisitPage };
  keep_draft:      { args: { place: Place; field: TextField; text: string; seen: string }; ok: { saved_at: number } };   // at every pause in typing; on disk when it answers
  settle_draft:    { args: { place: Place; field: TextField }; ok: { seen: string; saved_at: number } };                 // field left, or 60 s idle: the draft becomes one change
  record_choice:   { args: { place: Place; field: ChoiceField; values: string[]; seen: string }; ok: { seen: string; saved_at: number } };
  remove_entry:    { args: { place: Place }; ok: { saved_at: number } };             // an action or a person
  check_note:      { args: { visit: string }; ok: NoteCheck };
  issue_note:      { args: { visit: string; sent_on: string }; ok: NoteReceipt };    // issued today
  save_note:       { args: { note: string }; ok: { path: string } };                 // writes the sealed PDF into the adviser's Documents folder
  open_note:       { args: { note: string }; ok: { path: string } };                 // the same, then opens it with the system's viewer
  record_support:  { args: { visit: string; outcome: "actioned" | "not_needed"; on: string }; ok: { saved_at: number } };
  search:          { args: { words: string }; ok: SearchHit[] };
};
export type SearchHit = { school: SchoolRef; visit: string | null; heading: string | null; label: string; before: string; hit: string; after: string };
// Not JSON: stageFile(bytes: Uint8Array): Promise<string>  = invoke("stage_file", bytes) (raw IPC body), returns a token.
// Everything else: invoke("rpc", { name, args }).
