// Written by the test `the_typescript_side_is_current` of the crate `wire`.

export type ActionEntry = {
  /** Its id. */ action: string,
  /** What was agreed. */ what: Text,
  /** Who does it. */ who: Text,
  /** How we shall know. */ measure: Text,
  /** By when. */ due_on: Choice,
  /** The heading it came from. */ under: Choice,
  /** The day it was done. */ done_on: string | null,
};

export type AddSchool = {
  /** Its name. */ name: string,
  /** Its number in the register. */ urn: number | null,
  /** "Primary" … */ phase: string,
  /** "maintained", "academy", "independent" or "other". */ governance: string,
  /** Postal town. */ town: string,
  /** The head. */ head: string,
};

export type AddedSchool = {
  /** Its id. */ school: string,
};

export type AgreePaper = {
  /** The paper. */ paper: string,
  /** Who, by id or name; all that the model names when empty. */ by: Array<string>,
  /** When. */ on: string,
};

export type AgreedAction = {
  /** Its id. */ action: string,
  /** The visit it was agreed at. */ visit: string,
  /** The day of that visit. */ agreed_on: string | null,
  /** What was agreed. */ what: string,
  /** Who does it. */ who: string,
  /** By when. */ due_on: string | null,
  /** When it was done. */ done_on: string | null,
};

export type AnswerDuty = {
  /** The school’s id. */ school: string,
  /** The framework’s id of the duty. */ duty: string,
  /** The visit it follows. */ visit: string | null,
  /** The day on which it began; nothing where only one is open. */ started_on: string | null,
  /** When it was answered. */ on: string,
  /** Who answered; needed of a school that declines. */ who: string,
  /** Why; needed where something is not needed. */ reason: string,
};

export type AnswerEntitlement = {
  /** The school’s id. */ school: string,
  /** The framework’s id of the entitlement. */ entitlement: string,
  /** When it was answered. */ on: string,
  /** Who answered; needed of a school that declines. */ who: string,
  /** Why; needed where something is not needed. */ reason: string,
};

export type AnswerKind = "declined" | "not_needed";

export type AnswerNote = {
  /** The version’s id. */ note: string,
  /** What is not accurate; nothing when all of it is. */ inaccurate: string | null,
  /** The day of the answer. */ on: string,
};

export type AreaGrade = {
  /** The area’s id. */ area: string,
  /** The grade’s id. */ grade: string,
};

export type BankHoliday = {
  /** The day observed. */ on: string,
  /** The official title. */ title: string,
};

export type BankHolidaysReceipt = {
  /** The last year of the list. */ until: number,
  /** Whether the book had it already. */ known: boolean,
  /** What it says otherwise, a sentence each. */ changes: Array<string>,
  /** The open deadlines that move, a sentence each. */ moved: Array<string>,
};

export type BeginCategorySheet = {
  /** The school’s id. */ school: string,
  /** Whether it begins with what stood on the last one. */ from_last: boolean,
};

export type BeginChair = {
  /** The school’s id. */ school: string,
  /** The chair’s name. */ name: string,
  /** The first day in office. */ on: string,
};

export type BeginHeadship = {
  /** The school’s id. */ school: string,
  /** The headteacher’s name. */ name: string,
  /** The first day in post. */ on: string,
  /** Whether it is a first headship. */ first: boolean,
};

export type BeginMeetingPaper = {
  /** The meeting. */ meeting: string,
  /** The minutes, and not the agenda. */ minutes: boolean,
};

export type BeginPaper = {
  /** The school’s id; nothing for the whole caseload. */ school: string | null,
  /** The model’s id. */ model: string,
  /** What it is to meet, by the frameworks’ word; nothing begins a new one always. */ toward: string | null,
};

export type BegunCategorySheet = {
  /** The sheet. */ sheet: string,
};

export type BegunPaper = {
  /** Its id. */ paper: string,
};

export type BookStanding = "none" | "locked" | "open";

export type BookState = {
  /** None, locked or open. */ state: BookStanding,
  /** Where it lies or will lie. */ folder: string,
  /** Today’s date. */ today: string,
  /** Whose it is, when open. */ adviser: string | null,
  /** Their role, when open. */ role: string | null,
  /** The framework in use, when open. */ framework: FrameworkChoice | null,
  /** Who else copies or holds the folder: "OneDrive", "a network share". No book is made there. */ held_by: string | null,
  /** Whether the open book has a recovery sheet. */ has_sheet: boolean,
  /** Whether it is the sample book, which nobody keeps. */ sample: boolean,
  /** What recovery files held when the book was opened. */ words_back: WordsBack | null,
};

export type BuyOffer = {
  /** The school’s id. */ school: string,
  /** The framework’s id of the entitlement. */ offer: string,
  /** The first day. */ from: string,
  /** The last day; nothing when it goes on. */ until: string | null,
  /** What to remember of it; may be empty. */ note: string,
};

export type CalendarNotice = {
  /** What to put away. */ notice: string,
  /** The day the list was taken. */ since: string | null,
  /** What changed and what moved, a sentence each. */ sentences: Array<string>,
};

export type CalendarPage = {
  /** Which. */ year: number,
  /** In order. */ bank_holidays: Array<BankHoliday>,
  /** Whether they come from an official list. */ announced: boolean,
  /** The last year of that list. */ announced_until: number | null,
  /** That the list has run out or is about to. */ ends: string | null,
  /** In order. */ closures: Array<Closure>,
  /** In order. */ half_terms: Array<HalfTerm>,
};

export type CallMeeting = {
  /** The school’s id; nothing for a group of the whole caseload. */ school: string | null,
  /** The framework’s id of the group. */ group: string,
  /** The day. */ on: string,
  /** The time of the day, "14:00"; may be empty. */ time: string,
  /** Where; may be empty. */ place: string,
};

export type CancelMeeting = {
  /** The meeting. */ meeting: string,
  /** Why. */ why: string,
};

export type CancelVisit = {
  /** Its id. */ visit: string,
  /** Why. */ why: string,
};

export type CarriedAction = {
  /** Its id. */ action: string,
  /** The visit it was agreed at. */ visit: string,
  /** What was agreed. */ what: string,
  /** Who does it. */ who: string,
  /** By when. */ due_on: string | null,
  /** When it was done. */ done_on: string | null,
};

export type CaseloadColumns = {
  /** Of "phase", "category", "last", "next", "used" and "due". */ columns: Array<string>,
};

export type CategoryCautions = {
  /** The framework’s id of the category. */ category: string,
  /** A sentence each. */ words: Array<string>,
};

export type CategoryChoice = {
  /** The framework’s id. */ id: string,
  /** What it is called: id and label, or the label alone where that says the id: "3, Vulnerable", "Red: vulnerable". */ name: string,
  /** As little as tells it from the others: "3", "Red". */ short: string,
  /** Its colour, "#rrggbb". */ colour: string,
  /** What the framework wants first. */ needs: Array<CategoryNeed>,
  /** Whether the decision says if the school causes concern. */ may_mark: boolean,
};

export type CategoryNeed = {
  /** The framework’s word for it. */ id: string,
  /** What it is, as a form asks for it. */ title: string,
  /** Whether it may be left out in an exceptional case, with the reason. */ waivable: boolean,
};

export type CategoryOutlook = {
  /** A category that follows from what happened and that nobody has recorded yet. */ suggested: SuggestedCategory | null,
  /** What speaks against giving some of the categories today. */ cautions: Array<CategoryCautions>,
};

export type CategorySheetPage = {
  /** The school. */ school: SchoolRef,
  /** The framework by which it weighs, as sources name it. */ framework: string,
  /** The sheet; nothing before it was begun. */ sheet: string | null,
  /** When it was begun. */ begun_on: string | null,
  /** What was decided from it: it stays as it was then. */ decided: SheetDecision | null,
  /** The categories that have criteria, the least support first. */ columns: Array<SheetColumn>,
  /** The areas that are graded. */ areas: Array<SheetArea>,
  /** What the ticks or the grades speak for; the adviser decides. */ speaks_for: Array<SheetSuggestion>,
  /** The areas without whose grades nothing follows. */ lacks: Array<string>,
  /** Every sheet of the school under this framework, latest first. */ all: Array<SheetListed>,
};

export type Chair = {
  /** Their id. */ chair: string,
  /** Their name. */ name: string,
  /** The first day in office. */ began_on: string,
};

export type ChangeMeeting = {
  /** The meeting. */ meeting: string,
  /** The day. */ on: string,
  /** The time of the day, "14:00"; may be empty. */ time: string,
  /** Where; may be empty. */ place: string,
};

export type CheckNote = {
  /** The visit’s id. */ visit: string,
};

export type Choice = {
  /** None, one or several. */ values: Array<string>,
  /** Which versions its reader was shown. */ seen: string,
};

export type ChoiceField = "half_days" | "time_in" | "time_out" | "foci_on" | "category_proposed" | "next_visit_on" | "sources" | "judgement" | "school_judgement" | "due_on" | "under" | "recipients" | "needs" | "met" | "target_due_on" | "ticked" | "graded";

export type ChoiceHistory = {
  /** Where. */ place: Place,
  /** Which field. */ field: ChoiceField,
};

export type CirculateNote = {
  /** The version’s id. */ note: string,
  /** To whom: "school", or a name. */ to: string,
  /** How. */ by: string,
  /** The day. */ on: string,
};

export type Closure = {
  /** Its id. */ closure: string,
  /** The first day. */ from: string,
  /** The last day. */ to: string,
  /** What it is called. */ title: string,
};

export type ConcernCode = "not_held" | "no_date" | "pupil_name" | "empty_heading" | "no_evidence" | "action_without_owner" | "action_without_date" | "action_without_measure" | "open_conflict" | "unprintable" | "too_few_indicators" | "empty_part" | "wrong_points" | "no_target" | "earlier_paper" | "need_not_met" | "not_agreed" | "not_for_school" | "meeting_not_said";

export type ConcernKind = {
  /** Its id. */ id: string,
  /** What it is called. */ title: string,
  /** Whether it is for this school today. */ is_for: boolean,
  /** What it rests on. */ indicators: Array<Titled>,
  /** Why it is dealt with so. */ why: string,
};

export type ConcernRow = {
  /** Its id. */ concern: string,
  /** What its kind is called. */ title: string,
  /** When it was raised. */ raised_on: string,
  /** What it is; may be empty. */ words: string,
  /** When it was settled. */ settled_on: string | null,
  /** How; may be empty. */ outcome: string,
  /** What it rests on. */ met: Array<MetIndicator>,
  /** Its steps, in order. */ steps: Array<ConcernStep>,
  /** The id of the paper with which it is handed on. */ redirect: string | null,
  /** Framework and section. */ source: string,
  /** What was decided where the framework is silent or contradicts itself. */ ruling: string | null,
};

export type ConcernStep = {
  /** Its id. */ step: string,
  /** What is done. */ title: string,
  /** When it was taken. */ done_on: string | null,
  /** To whom it went; may be empty. */ toward: string,
  /** What to remember of it; may be empty. */ note: string,
  /** Whether it is the next one. */ is_open: boolean,
  /** The id of the paper that is sent. */ paper: string | null,
  /** The id of the group that meets. */ group: string | null,
  /** To one of whom it goes. */ one_of: Array<Titled>,
  /** What makes it due. */ owed: DeadlineRow | null,
};

export type ConcernsPage = {
  /** Those there are, the latest first. */ concerns: Array<ConcernRow>,
  /** The kinds of the framework, those for the school first. */ kinds: Array<ConcernKind>,
};

export type CorrectDatedEntry = {
  /** The school’s id. */ school: string,
  /** What kind of entry. */ kind: EntryKind,
  /** Its id. */ entry: string,
  /** The day that is to stand. */ on: string,
  /** The words that are to stand. */ words: string,
  /** Which one an event was, by the framework’s id; nothing leaves it as it stands. */ of: string | null,
};

export type CorrectSchool = {
  /** The school’s id. */ school: string,
  /** What is to stand; what stands already is not written again. */ facts: Array<Correction>,
};

export type Corrected = {
  /** When, in milliseconds since 1970; nothing when nothing changed. */ saved_at: number | null,
};

export type CorrectedFact = {
  /** Its name. */ fact: string,
  /** Since which day. */ on: string,
};

export type Correction = {
  /** Which. */ fact: SchoolFact,
  /** What it says; empty when it is not known. */ text: string,
};

export type CouncilCount = {
  /** Its code. */ code: string,
  /** Its name. */ name: string,
  /** Rows of it. */ schools: number,
};

export type CreateBook = {
  /** The adviser’s name. */ name: string,
  /** Their role; empty for the framework’s own word. */ role: string,
  /** The framework’s id. */ framework: string,
  /** At least twelve characters. */ passphrase: string,
};

export type DamagedRow = {
  /** Its line in the file. */ line: number,
  /** The school. */ urn: number,
  /** What is damaged. */ reason: string,
};

export type DateReading = {
  /** The day, if it could be read. */ on: string | null,
  /** The day in words, or what to type. */ words: string,
  /** What is odd about the day. */ notes: Array<string>,
};

export type DayItem = {
  /** What kind of thing. */ kind: DayItemKind,
  /** The school; nothing when it is about the whole caseload. */ school: SchoolRef | null,
  /** The visit it is about. */ visit: string | null,
  /** What it is, in words. */ words: string,
  /** The same in a word or two, to stand after the school’s name: "visit", "note". */ short: string,
  /** Where a promise stands. */ standing: Standing | null,
  /** The same in words; empty for what is no promise. */ standing_words: string,
};

export type DayItemKind = "visit_planned" | "visit_held" | "note_issued" | "event" | "promise";

export type DayKind = "working" | "weekend" | "bank_holiday" | "school_holiday" | "closure";

export type DaysReceipt = {
  /** How many entries are new. */ added: number,
  /** What was left out or gave way, a sentence each. */ remarks: Array<string>,
  /** The open deadlines that move, a sentence each. */ moved: Array<string>,
};

export type DeadlineRow = {
  /** The school; nothing when it is owed for the whole caseload. */ school: SchoolRef | null,
  /** The visit it is about. */ visit: string | null,
  /** The framework’s id of the duty. */ duty: string,
  /** What is promised. */ what: string,
  /** The day it is due. */ due_on: string | null,
  /** Where it stands. */ standing: Standing,
  /** The same in words. */ standing_words: string,
  /** Where the paper says so. */ source: string,
  /** How the day was counted. */ counted: string,
  /** The day it was met. */ met_on: string | null,
  /** What the adviser does about it. */ meets: MeetingStep | null,
  /** The agreed action or the reminder that it is. */ subject: string | null,
  /** What has to happen, for what is met by recording that it did. */ event: MeetingEvent | null,
  /** The kinds of visit, groups, papers or occasions of which it is met by one; empty where any
 * will do. */ of: Array<Titled>,
  /** The day of the event that started it, or the first day of its period. */ started_on: string | null,
  /** What may be answered instead of doing it. */ answer: AnswerKind | null,
  /** What was answered. */ answered: GivenAnswer | null,
  /** Why the framework promises it; empty for what none promises. */ why: string,
  /** What was decided where the framework is silent or contradicts itself. */ ruling: string | null,
};

export type DecideAtMeeting = {
  /** The meeting. */ meeting: string,
  /** The item of the agenda; may be empty. */ item: string,
  /** What was decided. */ what: string,
  /** Who does it; may be empty. */ who: string,
  /** By when. */ due_on: string | null,
};

export type DecideCategory = {
  /** The school’s id. */ school: string,
  /** The framework’s id of the category. */ category: string,
  /** From which day. */ on: string,
  /** Why. */ reason: string,
  /** What has happened of what the framework wants first, by word. */ met: Array<string>,
  /** Who agreed; may be empty. */ agreed_with: string,
  /** When. */ agreed_on: string | null,
  /** Why it is decided without something that the framework wants first; may be empty. */ waived_why: string,
  /** The sheet on which it was weighed. */ sheet: string | null,
  /** Whether the school causes concern, where the category leaves that to be said. */ concern: boolean,
  /** Where the school is heading. */ direction: Direction | null,
};

export type Decided = {
  /** Its id. */ decision: string,
  /** The framework’s id of the category. */ category: string,
  /** From which day. */ on: string,
  /** Why. */ reason: string,
  /** Who agreed; may be empty. */ agreed_with: string,
  /** When. */ agreed_on: string | null,
  /** What the framework wanted first and had not happened, in words. */ left_open: Array<string>,
  /** Why it was decided without that; may be empty. */ waived_why: string,
  /** The sheet from which it was decided. */ sheet: string | null,
  /** Whether it was said with it that the school causes concern. */ concern: boolean,
  /** Where the school was said to be heading. */ direction: Direction | null,
};

export type DeedRow = {
  /** 1, 2, 3 … in the order they were done. */ number: number,
  /** "Visit planned". */ name: string,
  /** Milliseconds since 1970. */ at: number,
  /** The one it takes back. */ undoes: number | null,
  /** Whether what it did holds now. */ holds: boolean,
};

export type Direction = "improving" | "unchanged" | "declining";

export type DismissNotice = {
  /** Which. */ notice: string,
};

export type EndPaper = {
  /** The plan. */ paper: string,
  /** When; nothing when it has not ended after all. */ on: string | null,
};

export type EntitlementRow = {
  /** The framework’s id of it. */ id: string,
  /** What the school may have. */ what: string,
  /** "1 of 2 half days used, 1 planned". */ words: string,
  /** "1 half day left"; nothing where the framework does not say how much there is. */ left: string | null,
  /** The year in which the school year began. */ year: number,
  /** How much there is in half days, or in visits where it is counted in visits; nothing where the
 * framework does not say. */ whole: number | null,
  /** Used, in half days, or in visits where it is counted in visits. */ used: number,
  /** Planned, in the same. */ planned: number,
  /** What may be answered instead of using it. */ answer: AnswerKind | null,
  /** What was answered for this school year. */ answered: GivenAnswer | null,
  /** Where the paper says so. */ source: string,
  /** Why it is given. */ why: string,
  /** What was decided where the framework is silent or contradicts itself. */ ruling: string | null,
};

export type EntryKind = "event" | "decision" | "headship" | "chair" | "reminder" | "answer" | "purchase" | "provision" | "inspection" | "forecast";

export type EventKind = {
  /** The frameworks’ word for it. */ event: string,
  /** Which one it is, where the framework itself names it. */ of: string | null,
  /** What happened, as a sentence. */ title: string,
  /** What further tells it apart, of which one may be chosen: groups, letters. */ which: Array<Titled>,
};

export type Evidence = {
  /** The indicator’s id. */ indicator: string,
  /** What met it; may be empty. */ evidence: string,
};

export type FinishAction = {
  /** The action’s id. */ action: string,
  /** The day. */ on: string,
};

export type FinishReminder = {
  /** The reminder’s id. */ reminder: string,
  /** The day. */ on: string,
};

export type Forecast = {
  /** Its id. */ forecast: string,
  /** When it was made. */ made_on: string,
  /** Whose it is. */ by: Forecaster,
  /** “Good or Requires improvement, securely”. */ words: string,
  /** What to remember of it; may be empty. */ note: string,
};

export type Forecaster = "adviser" | "school" | "predicted";

export type FrameworkChoice = {
  /** Its id. */ id: string,
  /** The strategy’s title. */ title: string,
  /** Who issues it. */ body: string,
  /** Its short name, as it stands beside every promise. */ citation: string,
};

export type GiveProvision = {
  /** Its id. */ provision: string,
  /** When it was given. */ on: string,
};

export type GivenAnswer = {
  /** Its id. */ answer: string,
  /** What it answers, in the framework’s words. */ what: string,
  /** What was answered; nothing for a word of a newer version. */ kind: AnswerKind | null,
  /** When. */ on: string,
  /** Who gave it; may be empty. */ who: string,
  /** Why; may be empty. */ reason: string,
};

export type GroupMember = {
  /** Its id. */ member: string,
  /** The name. */ name: string,
  /** The first day. */ from: string | null,
  /** The last day. */ until: string | null,
};

export type GroupPage = {
  /** The school; nothing for a group of the whole caseload. */ school: SchoolRef | null,
  /** The framework’s id of it. */ group: string,
  /** What it is called. */ title: string,
  /** How often it meets. */ meets: string,
  /** What it does. */ functions: Array<string>,
  /** Whether what is said in it stays in it. */ confidential: boolean,
  /** Whether the framework means it for this school today. */ is_for: boolean,
  /** Its seats. */ seats: Array<GroupSeat>,
  /** Its meetings, by day. */ meetings: Array<Meeting>,
  /** The days of meetings that were recorded as events alone. */ also_held: Array<string>,
  /** What is owed next: a meeting, an agenda, minutes. */ next: Array<DeadlineRow>,
  /** The items of its agenda, under which decisions stand. */ items: Array<Titled>,
  /** Framework and section. */ source: string,
  /** What it is for. */ why: string,
  /** What was decided where the framework is silent or contradicts itself. */ ruling: string | null,
};

export type GroupSeat = {
  /** The framework’s id of the actor. */ seat: string,
  /** What the actor is called. */ title: string,
  /** What they are in the group. */ part: string,
  /** Whether they chair it. */ chairs: boolean,
  /** How many more people it is for; nothing where it is full or has no number. */ free: number | null,
  /** Who is in it or will be. */ people: Array<GroupMember>,
  /** Who was in it before. */ former: Array<GroupMember>,
};

export type HalfTerm = {
  /** Its id. */ half_term: string,
  /** The term it is part of. */ term: Term,
  /** The first day. */ from: string,
  /** The last day. */ to: string,
  /** The school whose own it is; nothing when it holds for all that have none. */ school: SchoolRef | null,
};

export type HeadingPage = {
  /** The framework’s id. */ id: string,
  /** The heading. */ title: string,
  /** Questions to ask. */ prompts: Array<string>,
  /** Where the paper says so. */ source: string,
  /** Grades, best first. */ scale: Array<Titled>,
  /** The scale’s name. */ scale_title: string,
  /** The school’s view. */ school_view: Text,
  /** What was seen. */ evidence: Text,
  /** Strengths. */ strengths: Text,
  /** To develop. */ areas: Text,
  /** Where school and adviser differ. */ disagreement: Text,
  /** Stays in the book. */ private_remark: Text,
  /** Ticked evidence sources. */ sources: Choice,
  /** A grade. */ judgement: Choice,
  /** The grade the school gives itself. */ school_judgement: Choice,
  /** Last time’s entry. */ last: LastTime | null,
};

export type Headship = {
  /** Its id. */ headship: string,
  /** Their name. */ name: string,
  /** The first day in post. */ began_on: string,
  /** Whether it is a first headship. */ first: boolean,
};

export type HistoryEntry = {
  /** Milliseconds since 1970, by the writer’s clock. */ at: number,
  /** Whether this book wrote it. */ own: boolean,
  /** What stood there before. */ before: Array<string>,
  /** What it says; nothing when it was cleared. */ after: string | null,
  /** Whether it stands now. */ stands: boolean,
};

export type HoldMeeting = {
  /** The meeting. */ meeting: string,
  /** The day. */ on: string,
  /** Those who were there. */ present: Array<string>,
  /** Those who sent apologies. */ apologies: Array<string>,
};

export type HoldVisit = {
  /** Its id. */ visit: string,
  /** The day. */ on: string,
};

export type ImportBankHolidays = {
  /** The token of the file handed in. */ file: string,
};

export type ImportRegister = {
  /** The token of the file handed in. */ file: string,
  /** The token of the file of links, if one was handed in. */ links: string | null,
  /** The schools to take. */ urns: Array<number>,
  /** Of those, fields that stay as they are. */ left_fields: Array<LeftFields>,
  /** Of those, the ones that take over their predecessors. */ take_over: Array<number>,
};

export type ImportTerms = {
  /** The token of the file handed in. */ file: string,
  /** The area to read, where the file has several. */ area: string | null,
  /** The school whose own they are. */ school: string | null,
};

export type IndicatorField = {
  /** Its place. */ piece: string,
  /** What holds when it is met. */ title: string,
  /** "yes" when it is met. */ met: Choice,
  /** What met it. */ evidence: Text,
};

export type InspectedArea = {
  /** Its id. */ id: string,
  /** What it is called. */ title: string,
  /** From which day on, where that is later than the framework. */ from: string | null,
};

export type Inspection = {
  /** Its id. */ inspection: string,
  /** The inspection framework it was under, by id. */ framework: string,
  /** What that is called. */ under: string,
  /** Its first day. */ held_on: string,
  /** When the report came out. */ published_on: string | null,
  /** The grade of the whole, by id. */ overall: string | null,
  /** The category of concern, by id. */ concern: string | null,
  /** What it found without grading, by id. */ ungraded: string | null,
  /** What it says of safeguarding, by word. */ safeguarding: string | null,
  /** The grade of each area, by id. */ grades: Array<AreaGrade>,
  /** What it found as a whole, in words; empty where that is not recorded. */ found: string,
  /** Each area with its grade, and safeguarding, in words. */ details: Array<string>,
  /** What to remember of it; may be empty. */ note: string,
};

export type InspectionFramework = {
  /** Its id. */ id: string,
  /** What it is called. */ title: string,
  /** The first day on which schools were inspected under it. */ from: string,
  /** The last day; nothing while it is in force. */ until: string | null,
  /** Whether the school as a whole has a grade. */ overall: boolean,
  /** From the best to the worst. */ grades: Array<Titled>,
  /** What is graded beside the whole, or instead. */ areas: Array<InspectedArea>,
  /** The categories of concern. */ concern: Array<Titled>,
  /** What an inspection finds that grades nothing. */ ungraded: Array<Titled>,
  /** What is said of safeguarding; empty where that has no answer of its own. */ safeguarding: Array<Titled>,
};

export type IssueNote = {
  /** The visit’s id. */ visit: string,
  /** The day its first copy goes to the school. */ sent_on: string,
};

export type JudgePassphrase = {
  /** The passphrase as typed so far. */ passphrase: string,
  /** The adviser’s name, which an attacker would try first. */ name: string,
};

export type KeepDraft = {
  /** Where. */ place: Place,
  /** Which field. */ field: TextField,
  /** The whole text of the field. */ text: string,
  /** What the editor was shown. */ seen: string,
};

export type KeepRecovery = {
  /** The groups that were asked for, in that order. */ typed: [string, string],
};

export type KindChoice = {
  /** Its id. */ id: string,
  /** Its title. */ title: string,
  /** That it is for other schools, and for which. */ warning: string | null,
};

export type LastTime = {
  /** That visit. */ visit: string,
  /** Its day. */ on: string,
  /** The grade then, in words. */ judgement: string | null,
  /** The school’s view then. */ school_view: string,
  /** The evidence then. */ evidence: string,
  /** Areas to develop then. */ areas: string,
};

export type LateCount = {
  /** Today’s date. */ today: string,
  /** Past their day. */ late: number,
};

export type LedgerPage = {
  /** The year in which it begins. */ year: number,
  /** The years there is something to show of, latest first. */ years: Array<LedgerYear>,
  /** The school’s categories in the year, in order. */ categories: Array<string>,
  /** What it may have. */ lines: Array<LedgerRow>,
  /** The support that belongs to it. */ support: Array<LedgerSupport>,
  /** What was used and what is planned, by day. */ uses: Array<LedgerUse>,
};

export type LedgerRow = {
  /** The framework’s id of it. */ id: string,
  /** What it is. */ what: string,
  /** Under which head it stands. */ share: LedgerShare,
  /** What it is counted in: "day". */ unit: string,
  /** Whether half of one can be given. */ has_halves: boolean,
  /** Whether it is part of another, of which half days are used. */ is_part: boolean,
  /** "3 days", "up to 20 days". */ due: string,
  /** "1½ days". */ used: string,
  /** "½ day"; empty for nothing. */ planned: string,
  /** "1½ days", "Nothing". */ left: string,
  /** What is to be known beside the numbers, a sentence each. */ remarks: Array<string>,
  /** What may be answered instead of using it. */ answer: AnswerKind | null,
  /** Where the paper says so. */ source: string,
  /** Why it is given. */ why: string,
  /** What was decided where the framework is silent or contradicts itself. */ ruling: string | null,
};

export type LedgerShare = "promised" | "optional" | "charged";

export type LedgerSupport = {
  /** The framework’s id of it. */ id: string,
  /** What it is. */ title: string,
  /** "Offered". */ force: string,
  /** "Since 11 January 2027"; empty for the whole year. */ when: string,
  /** "Given on 3 March 2027", a line each. */ given: Array<string>,
  /** Where the paper says so. */ source: string,
  /** What it is for. */ why: string,
  /** What was decided where the framework is silent or contradicts itself. */ ruling: string | null,
};

export type LedgerUse = {
  /** Its day. */ on: string,
  /** Whether it took place. */ given: boolean,
  /** What it was. */ words: string,
  /** What to remember of it; may be empty. */ note: string,
  /** What it counts as, a line each. */ counted: Array<string>,
  /** The id of the visit. */ visit: string | null,
  /** The id of its entry, where it was no visit. */ provision: string | null,
};

export type LedgerYear = {
  /** The year in which it begins. */ year: number,
  /** "2026–27". */ words: string,
};

export type LeftFields = {
  /** The school. */ urn: number,
  /** The fields. */ fields: Array<string>,
};

export type ListGroups = {
  /** The school’s id. */ school: string | null,
};

export type ListPapers = {
  /** The school’s id. */ school: string | null,
};

export type Meeting = {
  /** Its id. */ meeting: string,
  /** The day it is set for. */ set_for: string | null,
  /** The time of the day, "14:00"; may be empty. */ time: string,
  /** Where; may be empty. */ place: string,
  /** When it was held. */ held_on: string | null,
  /** Why it does not take place. */ cancelled_why: string | null,
  /** Those who were there. */ present: Array<string>,
  /** Those who sent apologies. */ apologies: Array<string>,
  /** Its agenda, once it was begun. */ agenda: PaperRow | null,
  /** Its minutes, once they were begun. */ minutes: PaperRow | null,
  /** What it decided. */ decisions: Array<MeetingDecision>,
};

export type MeetingDecision = {
  /** Its id, which `finish_action` takes. */ decision: string,
  /** The item of the agenda; may be empty. */ item: string,
  /** What was decided. */ what: string,
  /** Who does it; may be empty. */ who: string,
  /** By when. */ due_on: string | null,
  /** When it was done. */ done_on: string | null,
};

export type MeetingEvent = {
  /** The frameworks’ word for it, which `record_event` takes. */ id: string,
  /** How a sentence names it: "the review", "the meeting of the Board". */ noun: string,
};

export type MeetingStep = "issue_note" | "record_support" | "finish_action" | "finish_reminder" | "give_provision" | "decide_category" | "plan_visit" | "record_event" | "begin_headship" | "record_inspection" | "write_paper" | "meet";

export type MergeSchools = {
  /** The id of the school that goes. */ school: string,
  /** The id of the school that stays. */ into: string,
  /** Whether it was there before, and not the same one entered twice. */ predecessor: boolean,
};

export type MergedSchool = {
  /** Which. */ school: SchoolRef,
  /** Whether it was there before, and not the same one entered twice. */ predecessor: boolean,
};

export type MetIndicator = {
  /** What holds. */ indicator: string,
  /** What met it; may be empty. */ evidence: string,
};

export type MonthDay = {
  /** Which. */ on: string,
  /** What it is. */ kind: DayKind,
  /** What the bank holiday or closure is called. */ title: string | null,
};

export type MonthPage = {
  /** First to last. */ days: Array<MonthDay>,
  /** Whether its bank holidays come from an official list. */ announced: boolean,
};

export type MoveVisit = {
  /** Its id. */ visit: string,
  /** The new day. */ on: string,
};

export type NotAsked = {
  /** What can be written under it all the same. */ heading: HeadingPage,
  /** The schools it is for: “schools with a sixth form”. */ only_for: string,
};

export type NotOwedRow = {
  /** The framework’s id of the duty. */ duty: string,
  /** What would be done. */ what: string,
  /** Why it is not owed. */ because: string,
  /** Where the paper says so. */ source: string,
};

export type NoteCheck = {
  /** Hard stops. */ stops: Array<NoteConcern>,
  /** Worth a look. */ warnings: Array<NoteConcern>,
  /** The number the next version will have. */ next_version: number,
  /** When the note is due. */ due_on: string | null,
};

export type NoteConcern = {
  /** What. */ code: ConcernCode,
  /** In words. */ message: string,
  /** Where it can be mended. */ place: Place | null,
};

export type NoteCopy = {
  /** To whom: "school" for the school itself, else a name. */ to: string,
  /** How; may be empty. */ by: string,
  /** When. */ on: string | null,
};

export type NotePage = {
  /** What it says otherwise than the version before. */ changes: Array<string>,
  /** Copies that went out, first to last. */ copies: Array<NoteCopy>,
};

export type NoteReceipt = {
  /** Its id. */ note: string,
  /** 1, 2, 3 … */ version: number,
  /** Of the PDF. */ sha256: string,
  /** Pages. */ pages: number,
  /** The day it was sealed. */ issued_on: string,
  /** The day its first copy went to the school. */ sent_on: string,
  /** When it was due. */ due_on: string | null,
  /** Whether the school had a version in time. */ on_time: boolean | null,
  /** What had been noticed. */ warnings: Array<string>,
};

export type NoteState = "issued" | "sent" | "accurate" | "inaccurate" | "superseded";

export type NoteVersion = {
  /** Its id. */ note: string,
  /** 1, 2, 3 … */ version: number,
  /** Where it stands. */ state: NoteState,
  /** What the school says is not accurate. */ answer_text: string,
  /** The day the school answered. */ answered_on: string | null,
  /** The day it was sealed. */ issued_on: string,
  /** The first day a copy went to the school. */ sent_on: string | null,
  /** Of the PDF. */ sha256: string,
  /** Pages. */ pages: number,
};

export type NotesOnTime = {
  /** Sent in time. */ on_time: number,
  /** Due. */ all: number,
};

export type Nothing = Record<symbol, never>;

export type OddDay = {
  /** The school’s id. */ school: string,
  /** The day. */ on: string,
  /** Whether the visit was held then; else it is planned. */ held: boolean,
};

export type OfferRow = {
  /** The framework’s id of it. */ id: string,
  /** What it is. */ what: string,
  /** "charged", or "nominal" where a small share is paid. */ cost: string,
  /** That it is for other schools, and for which. */ only_for: string | null,
  /** Whether the school has it today. */ bought: boolean,
  /** Since when, or that it is not bought. */ words: string,
  /** What was agreed about it; may be empty. */ note: string,
  /** Where the paper says so. */ source: string,
  /** Why it is offered. */ why: string,
  /** What was decided where the framework is silent or contradicts itself. */ ruling: string | null,
};

export type OneDecision = {
  /** Its id. */ decision: string,
};

export type OneEdition = {
  /** Its id. */ edition: string,
};

export type OneGroup = {
  /** The school’s id; nothing for a group of the whole caseload. */ school: string | null,
  /** The framework’s id of the group. */ group: string,
};

export type OneMember = {
  /** Its id. */ member: string,
};

export type OneNote = {
  /** Its id. */ note: string,
};

export type OnePaper = {
  /** Its id. */ paper: string,
};

export type OneVisit = {
  /** Its id. */ visit: string,
};

export type OpenSample = {
  /** The framework to show it under; nothing for the first. */ framework: string | null,
};

export type PaperBack = {
  /** The paper. */ paper: string,
  /** What it is called. */ title: string,
  /** Its school’s name; empty when it is about the whole caseload. */ school: string,
  /** How many of its fields. */ fields: number,
  /** In how many of them a newer text stood; both are there. */ both: number,
  /** In how many of them a newer choice stands; the older one is in the history of its field. */ older: number,
};

export type PaperCheck = {
  /** Hard stops. */ stops: Array<NoteConcern>,
  /** Worth a look. */ warnings: Array<NoteConcern>,
};

export type PaperEdition = {
  /** Its id. */ edition: string,
  /** 1, 2, 3 … */ version: number,
  /** When it was sealed. */ sealed_on: string | null,
  /** Of the PDF. */ sha256: string,
  /** Pages. */ pages: number,
  /** Who received it. */ sent: Array<PaperSent>,
  /** What had been noticed and was sent all the same. */ warnings: Array<string>,
};

export type PaperModel = {
  /** Its id. */ id: string,
  /** What it is called. */ title: string,
  /** What kind of paper it is. */ kind: string,
  /** What it is for. */ why: string,
  /** The section of the framework’s paper. */ source: string,
  /** Whether it is for this school today. */ is_for: boolean,
  /** What asks for it: "the concern". */ asked_by: string | null,
  /** When that was. */ asked_on: string | null,
};

export type PaperPage = {
  /** The paper. */ paper: PaperRow,
  /** What it is for. */ why: string,
  /** The section of the framework’s paper. */ source: string,
  /** What was decided where the framework is silent or contradicts itself. */ ruling: string | null,
  /** Who signs it. */ signed_by: string,
  /** Whom it can go to: those of the model first. */ recipients: Array<Recipient>,
  /** Whom it goes to, by id or name; empty as long as it goes to those of the model. */ chosen: Choice,
  /** What comes first. */ needs: Array<Titled>,
  /** What of that was done. */ needs_done: Choice,
  /** Who has to agree, by id. */ agreed_by: Array<Titled>,
  /** Who agreed, by id or name. */ agreed: Array<string>,
  /** Whether parties agree to it before it is sent. */ is_agreed: boolean,
  /** Whether it is a plan with targets and reviews. */ is_plan: boolean,
  /** How many indicators have to be met. */ least: number,
  /** How many points it has. */ asked_points: number | null,
  /** What it rests on. */ indicators: Array<IndicatorField>,
  /** Its sections. */ parts: Array<PieceField>,
  /** Its points. */ points: Array<PieceField>,
  /** Its targets. */ targets: Array<TargetFields>,
  /** Its reviews. */ reviews: Array<ReviewFields>,
  /** Its sealed versions, first to last. */ editions: Array<PaperEdition>,
  /** Whether it was sent as it is. */ is_sent_as_is: boolean,
};

export type PaperReceipt = {
  /** The sealed version. */ edition: string,
  /** 1, 2, 3 … */ version: number,
  /** Whether it was sealed now. */ is_new: boolean,
  /** Of the PDF. */ sha256: string,
  /** Pages. */ pages: number,
  /** Who received it. */ sent_to: Array<string>,
  /** When. */ sent_on: string,
  /** What had been noticed and was sent all the same. */ warnings: Array<string>,
};

export type PaperRow = {
  /** Its id. */ paper: string,
  /** Its school; nothing when it is about the whole caseload. */ school: SchoolRef | null,
  /** What it is called. */ title: string,
  /** What kind of paper it is: "letter". */ kind: string,
  /** Where it stands. */ state: PaperState,
  /** When it was begun. */ begun_on: string | null,
  /** When it was agreed. */ agreed_on: string | null,
  /** When it was first sent. */ sent_on: string | null,
  /** When it ended. */ ended_on: string | null,
  /** How many sealed versions it has. */ versions: number,
};

export type PaperSent = {
  /** To whom. */ to: string,
  /** When. */ on: string | null,
  /** How. */ by: string,
};

export type PaperState = "drafted" | "agreed" | "sent" | "ended";

export type PapersPage = {
  /** Those there are, by the day they were begun; of the whole caseload every one. */ papers: Array<PaperRow>,
  /** The models of the framework, those that something asks for first. */ models: Array<PaperModel>,
};

export type Particulars = {
  /** Who came along. */ second_adviser: Text,
  /** What was to be looked at beyond the headings. */ foci: Text,
  /** With whom that was agreed. */ foci_with: Text,
  /** When. */ foci_on: Choice,
  /** What the school wrote beforehand. */ school_part: Text,
  /** What became of the actions of last time. */ progress: Text,
  /** Strengths to share. */ to_share: Text,
  /** Support agreed and its impact. */ support_agreed: Text,
  /** Where the school is heading. */ direction: Text,
  /** The framework’s id of a category. */ category_proposed: Choice,
  /** Why. */ category_reasons: Text,
  /** The day of the next visit. */ next_visit_on: Choice,
  /** What the next visit will look at. */ next_focus: Text,
  /** What the head says. */ head_comments: Text,
};

export type PassphraseJudgement = {
  /** In one word. */ strength: Strength,
  /** How long guessing it would take, as a sentence. */ words: string,
};

export type PersonEntry = {
  /** Their id. */ person: string,
  /** Their name. */ name: Text,
  /** Their role. */ role: Text,
};

export type PieceField = {
  /** Its place. */ piece: string,
  /** Its title. */ title: string,
  /** What to think of. */ prompts: Array<string>,
  /** Whether it comes under the section before it. */ is_under: boolean,
  /** What stands there. */ text: Text,
};

export type Place = { "at": "visit",
  /** The visit. */ visit: string } | { "at": "heading",
  /** The visit. */ visit: string,
  /** The framework’s id of the heading. */ heading: string } | { "at": "action",
  /** The visit. */ visit: string,
  /** The action. */ action: string } | { "at": "person",
  /** The visit. */ visit: string,
  /** The person. */ person: string } | { "at": "paper",
  /** The paper. */ paper: string } | { "at": "piece",
  /** The paper. */ paper: string,
  /** Its name: "part:actions", "indicator:low", "point:2". */ piece: string } | { "at": "target",
  /** The plan. */ paper: string,
  /** The target. */ target: string } | { "at": "mark",
  /** The sheet. */ sheet: string,
  /** Its name: "criterion:green-1", "area:vision:adviser". */ mark: string,
};

export type PlanVisit = {
  /** The school’s id. */ school: string,
  /** The framework’s id of the kind. */ kind: string,
  /** The day. */ on: string,
};

export type Planned = {
  /** Its id. */ visit: string,
};

export type Predecessor = {
  /** Which. */ school: SchoolRef,
  /** Whether the file of links says so; else it only stands at the same place. */ linked: boolean,
};

export type PreviewRegister = {
  /** The token of the file handed in. */ file: string,
  /** The token of the file of links, if one was handed in. */ links: string | null,
};

export type Provision = {
  /** Its id. */ provision: string,
  /** What it was, in the framework’s words, with who gave it. */ what: string,
  /** Its day. */ on: string,
  /** Whether it took place; else it is planned. */ given: boolean,
  /** What to remember of it; may be empty. */ note: string,
};

export type Purchase = {
  /** Its id. */ purchase: string,
  /** What was bought, in the framework’s words. */ what: string,
  /** The first day. */ from: string,
  /** The last day; nothing while it goes on. */ until: string | null,
  /** What to remember of it; may be empty. */ note: string,
};

export type PutBackField = {
  /** Its name. */ field: string,
  /** What stood there. */ from: string | null,
  /** What stands there again. */ to: Array<string>,
};

export type RaiseConcern = {
  /** The school. */ school: string,
  /** The framework’s id of its kind. */ kind: string,
  /** The day. */ on: string,
  /** What it is; may be empty. */ words: string,
  /** The indicators that are met. */ met: Array<Evidence>,
};

export type ReadDate = {
  /** "18 dec", "friday", "3/12/2026". */ text: string,
};

export type ReadVisitDate = {
  /** "18 dec", "friday", "3/12/2026". */ text: string,
  /** The school’s id. */ school: string,
  /** The kind of visit; empty when it is not chosen yet. */ kind: string,
};

export type Recipient = {
  /** The id of the actor, or the name. */ id: string,
  /** What they are called. */ title: string,
  /** Whether the model names them. */ of_model: boolean,
};

export type RecordChoice = {
  /** Where. */ place: Place,
  /** Which field. */ field: ChoiceField,
  /** None clears it. */ values: Array<string>,
  /** What the editor was shown. */ seen: string,
};

export type RecordClosure = {
  /** The first day. */ from: string,
  /** The last day. */ to: string,
  /** What it is called. */ title: string,
};

export type RecordEvent = {
  /** The frameworks’ word for it. */ event: string,
  /** The day. */ on: string,
  /** The school; nothing when it happened for the whole caseload. */ school: string | null,
  /** The visit, for what belongs to one. */ visit: string | null,
  /** Which one it was, by the framework’s id; nothing where that is not said. */ of: string | null,
  /** What to remember of it; may be empty. */ note: string,
};

export type RecordForecast = {
  /** The school’s id. */ school: string,
  /** When it was made. */ made_on: string,
  /** Whose it is. */ by: Forecaster,
  /** The area it is of, by id; nothing for the school as a whole. */ area: string | null,
  /** The grade, by id. */ grade: string,
  /** The grade that it may be as well. */ or_grade: string | null,
  /** Whether the school holds the grade securely. */ securely: boolean,
  /** What to remember of it; may be empty. */ note: string,
};

export type RecordHalfTerm = {
  /** The term it is part of. */ term: Term,
  /** The first day. */ from: string,
  /** The last day. */ to: string,
  /** The school whose own it is. */ school: string | null,
};

export type RecordInspection = {
  /** The school’s id. */ school: string,
  /** The inspection that is said anew. */ inspection: string | null,
  /** Its first day. */ held_on: string,
  /** When the report came out. */ published_on: string | null,
  /** The grade of the whole, by id. */ overall: string | null,
  /** The category of concern, by id. */ concern: string | null,
  /** What it found without grading, by id. */ ungraded: string | null,
  /** What it says of safeguarding, by word. */ safeguarding: string | null,
  /** The grade of each area. */ grades: Array<AreaGrade>,
  /** What to remember of it; may be empty. */ note: string,
};

export type RecordProvision = {
  /** The school’s id. */ school: string,
  /** The framework’s id of the entitlement; nothing for a kind of support. */ entitlement: string | null,
  /** The framework’s id of the kind of support; nothing for an entitlement. */ support: string | null,
  /** Its day. */ on: string,
  /** Whether it took place; else it is planned. */ given: boolean,
  /** How much in the entitlement’s unit, as it is typed: "1", "1.5". */ amount: string,
  /** How many half days it took of what it is part of. */ half_days: number,
  /** Who gives it; may be empty. */ who: string,
  /** What to remember of it; may be empty. */ note: string,
};

export type RecordSupport = {
  /** The visit’s id. */ visit: string,
  /** What. */ outcome: SupportOutcome,
  /** The day. */ on: string,
};

export type RecoverBook = {
  /** As it was typed or read by a camera. */ key: string,
  /** The new passphrase: at least twelve characters. */ passphrase: string,
};

export type RecoverySheet = {
  /** The book’s short id, as the sheet has it. */ book_id: string,
  /** The numbers, as printed, of the groups to type back. */ asked: [number, number],
};

export type RegisterDifference = {
  /** The field. */ field: string,
  /** What the screen calls it. */ label: string,
  /** What the book has. */ before: string | null,
  /** What the register has. */ after: string,
  /** Whether the book’s word is the adviser’s correction, which stays unless this is taken. */ corrected: boolean,
};

export type RegisterPreview = {
  /** The token of the file. */ file: string,
  /** Rows in it. */ read: number,
  /** The councils in it. */ councils: Array<CouncilCount>,
  /** Readable rows. */ rows: Array<RegisterRow>,
  /** Rows that cannot be taken. */ rejected: Array<Rejected>,
  /** Rows that can be taken although something in them is damaged. */ damaged: Array<DamagedRow>,
  /** Lines of the file of links that say nothing. */ links_rejected: Array<Rejected>,
};

export type RegisterReceipt = {
  /** Rows in the file. */ read: number,
  /** Schools that were new. */ new: number,
  /** Schools that changed. */ changed: number,
  /** Schools that were there, just so. */ unchanged: number,
  /** Schools of the book that another has taken over. */ taken_over: number,
  /** Rows that could not be taken. */ rejected: Array<Rejected>,
};

export type RegisterRow = {
  /** The school’s number. */ urn: number,
  /** Its name. */ name: string,
  /** The council’s code. */ council: string,
  /** "Primary" … */ phase: string,
  /** Who maintains it. */ governance: string,
  /** "Open" … */ status: string,
  /** Postal town. */ town: string,
  /** What taking it would do. */ change: RowChange,
  /** What it says otherwise than the book. */ differences: Array<RegisterDifference>,
  /** Whether it says that a school has closed which is open in the book. */ closes: boolean,
  /** The schools of the book that it takes the place of. */ predecessors: Array<Predecessor>,
};

export type Rejected = {
  /** Its line in the file. */ line: number,
  /** Why. */ reason: string,
};

export type Reminded = {
  /** Its id. */ reminder: string,
};

export type ReminderRow = {
  /** Its id. */ reminder: string,
  /** What to think of. */ what: string,
  /** On which day. */ due_on: string,
  /** When it was ticked off. */ done_on: string | null,
};

export type RemoveClosure = {
  /** Which. */ closure: string,
};

export type RemoveDatedEntry = {
  /** The school’s id. */ school: string,
  /** What kind of entry. */ kind: EntryKind,
  /** Its id. */ entry: string,
};

export type RemoveEntry = {
  /** Which. */ place: Place,
};

export type RemoveHalfTerm = {
  /** Which. */ half_term: string,
};

export type ReviewFields = {
  /** Its id. */ review: string,
  /** When it was. */ on: string,
  /** What it found as a whole. */ found: PieceField,
  /** How far each target had come. */ progress: Array<PieceField>,
};

export type ReviewPaper = {
  /** The plan. */ paper: string,
  /** When. */ on: string,
};

export type RowChange = "new" | "changed" | "unchanged";

export type Saved = {
  /** Milliseconds since 1970. */ saved_at: number,
};

export type SavedCalendar = {
  /** The file. */ path: string,
  /** How many entries are in it. */ entries: number,
};

export type SavedNote = {
  /** The file. */ path: string,
};

export type SchoolEvent = {
  /** Its id. */ event: string,
  /** What happened, as a sentence. */ words: string,
  /** Which one it was, by the framework’s id. */ of: string | null,
  /** Which one it may have been; empty where there is only one. */ which: Array<Titled>,
  /** The day. */ on: string,
  /** What to remember of it; may be empty. */ note: string,
  /** The visit it belongs to. */ visit: string | null,
  /** Whether it happened for the whole caseload. */ everywhere: boolean,
  /** The paper that it happened with; it is corrected there. */ paper: string | null,
  /** The meeting that it was, or that the paper is of; it is corrected there. */ meeting: string | null,
  /** The concern that it is of; it is corrected there. */ concern: string | null,
};

export type SchoolFact = "name" | "phase" | "governance" | "head" | "town" | "postcode" | "telephone" | "website";

export type SchoolNote = {
  /** The visit. */ visit: string,
  /** Its kind, in words. */ kind: string,
  /** Its day. */ held_on: string | null,
  /** The version. */ version: NoteVersion,
};

export type SchoolPage = {
  /** Which. */ school: SchoolRef,
  /** "Primary" … */ phase: string,
  /** Who maintains it. */ governance: string,
  /** "Open" … */ status: string,
  /** The council’s name. */ council: string,
  /** The head, as written. */ head: string | null,
  /** Postal town. */ town: string,
  /** Postcode. */ postcode: string,
  /** Telephone, as written. */ telephone: string,
  /** Website, as written. */ website: string,
  /** The schools that are seen under this one. */ merged: Array<MergedSchool>,
  /** Latest first. */ visits: Array<VisitRow>,
  /** Open ones first. */ deadlines: Array<DeadlineRow>,
  /** How many that are met or no longer owed are left out; agreed actions and reminders are not
 * counted. */ untold: number,
  /** Kinds of visit that can be planned. */ visit_kinds: Array<KindChoice>,
  /** The framework’s id of its category today. */ category: string | null,
  /** The categories there are. */ categories: Array<Titled>,
  /** What it may have of the adviser’s time this school year. */ entitlements: Array<EntitlementRow>,
  /** What is to be known before its category is decided. */ outlook: CategoryOutlook,
  /** What it can buy, and whether it does. */ offers: Array<OfferRow>,
};

export type SchoolRecord = {
  /** Whether the framework has criteria or grades by which a category is weighed on a sheet. */ is_weighed: boolean,
  /** Categories that can be given, in the framework’s order. */ categories: Array<CategoryChoice>,
  /** Categories given, earliest first. */ decisions: Array<Decided>,
  /** Heads, earliest first. */ headships: Array<Headship>,
  /** Chairs of governors, earliest first. */ chairs: Array<Chair>,
  /** Facts that are the adviser’s word against the register’s. */ corrected: Array<CorrectedFact>,
  /** Actions agreed, in the order entered. */ actions: Array<AgreedAction>,
  /** Issued versions. */ notes: Array<SchoolNote>,
  /** Reminders, by day. */ reminders: Array<ReminderRow>,
  /** Answers to what was offered or considered, by day. */ answers: Array<GivenAnswer>,
  /** What it buys or bought, by first day. */ purchases: Array<Purchase>,
  /** What it was given other than by a visit, and what is planned, by day. */ provisions: Array<Provision>,
  /** Its inspections, by first day. */ inspections: Array<Inspection>,
  /** What inspections were thought to find, by day. */ forecasts: Array<Forecast>,
  /** What happened that has no record of its own, by day. */ events: Array<SchoolEvent>,
  /** What can be recorded to have happened at a school, each with its meaning. */ event_kinds: Array<EventKind>,
};

export type SchoolRef = {
  /** Its id. */ id: string,
  /** Its number in the register. */ urn: number | null,
  /** Its name. */ name: string,
};

export type SchoolRow = {
  /** Which. */ school: SchoolRef,
  /** "Primary" … */ phase: string,
  /** Who maintains it. */ governance: string,
  /** "Open" … */ status: string,
  /** The head, as written. */ head: string | null,
  /** The latest day a visit was held. */ last_visit: string | null,
  /** The earliest day one is planned for. */ next_visit: string | null,
  /** The open promise that is due first. */ next_due: DeadlineRow | null,
  /** The framework’s id of its category today. */ category: string | null,
  /** That category in words and with its colour, where it is one of the adviser’s framework. */ tag: CategoryChoice | null,
  /** The way from the category before. */ direction: Direction | null,
  /** Postal town. */ town: string,
  /** What it may have of the adviser’s time this school year. */ entitlement: EntitlementRow | null,
};

export type Search = {
  /** What to look for. */ words: string,
};

export type SearchHit = {
  /** The school; nothing for a paper about the whole caseload. */ school: SchoolRef | null,
  /** The visit. */ visit: string | null,
  /** The day of the visit. */ on: string | null,
  /** The heading’s id. */ heading: string | null,
  /** The paper. */ paper: string | null,
  /** The sheet on which a category is weighed. */ sheet: string | null,
  /** What kind of text it is. */ label: string,
  /** Text before the word. */ before: string,
  /** The word as written. */ hit: string,
  /** Text after it. */ after: string,
};

export type SeatMember = {
  /** The school’s id; nothing for a group of the whole caseload. */ school: string | null,
  /** The framework’s id of the group. */ group: string,
  /** The framework’s id of the actor whose seat it is. */ seat: string,
  /** The name. */ name: string,
  /** The first day. */ from: string,
};

export type SendPaper = {
  /** The paper. */ paper: string,
  /** To whom; those chosen for the paper when empty. */ to: Array<string>,
  /** How; may be empty. */ by: string,
  /** When. */ on: string,
};

export type SetReminder = {
  /** The school’s id. */ school: string,
  /** The day. */ on: string,
  /** What to think of. */ what: string,
};

export type SettleConcern = {
  /** The concern. */ concern: string,
  /** The day; nothing when it is not settled after all. */ on: string | null,
  /** How; may be empty. */ outcome: string,
};

export type SettleDraft = {
  /** Where. */ place: Place,
  /** Which field. */ field: TextField,
};

export type Settled = {
  /** What the editor has now been shown. */ seen: string,
  /** Milliseconds since 1970. */ saved_at: number,
};

export type SheetArea = {
  /** The framework’s id of it. */ area: string,
  /** What it is called. */ title: string,
  /** Section of the paper, where the area has one of its own. */ source: string | null,
  /** The grades of its scale, best first. */ scale: Array<Titled>,
  /** One for each who grades it. */ grades: Array<SheetGrade>,
  /** What the grade that counts is called. */ counts: string | null,
};

export type SheetBack = {
  /** The sheet. */ sheet: string,
  /** Its school. */ school: string | null,
  /** Its school’s name. */ name: string,
  /** How many of its fields. */ fields: number,
  /** In how many of them a newer text stood; both are there. */ both: number,
  /** In how many of them a newer choice stands; the older one is in the history of its field. */ older: number,
};

export type SheetColumn = {
  /** The framework’s id of the category. */ category: string,
  /** What it is called. */ name: string,
  /** Its colour, "#rrggbb". */ colour: string,
  /** How many criteria it has. */ of: number,
  /** How many of them are ticked. */ ticked: number,
  /** What the framework makes of that: “one is enough: 2 ticked”. */ words: string,
  /** Its criteria, by area. */ groups: Array<SheetGroup>,
};

export type SheetCriterion = {
  /** Its place. */ mark: string,
  /** The sentence. */ text: string,
  /** Section of the paper. */ source: string,
  /** "yes" when the school fits it. */ ticked: Choice,
  /** What the tick rests on. */ evidence: Text,
  /** What the book itself knows of it. */ known: SheetKnown | null,
};

export type SheetDecision = {
  /** What the category is called. */ name: string,
  /** From which day. */ on: string,
};

export type SheetGrade = {
  /** Its place. */ mark: string,
  /** Who gives it. */ by: string,
  /** The grade’s id. */ grade: Choice,
  /** What it rests on. */ evidence: Text,
};

export type SheetGroup = {
  /** What the area is called. */ area: string,
  /** In the framework’s order. */ criteria: Array<SheetCriterion>,
};

export type SheetKnown = {
  /** Whether it holds today. */ holds: boolean,
  /** Until when, and after what. */ words: string,
};

export type SheetListed = {
  /** The sheet. */ sheet: string,
  /** When it was begun. */ begun_on: string,
  /** What was decided from it. */ decided: SheetDecision | null,
};

export type SheetSuggestion = {
  /** The framework’s id of the category. */ category: string,
  /** What it is called. */ name: string,
  /** Why, in a sentence. */ because: string,
};

export type ShowCalendar = {
  /** Which; this one when none is given. */ year: number | null,
};

export type ShowCategorySheet = {
  /** The school’s id. */ school: string,
  /** An earlier sheet; the open one without it. */ sheet: string | null,
};

export type ShowLedger = {
  /** The school’s id. */ school: string,
  /** The year in which the school year begins; this school year when nothing is said. */ year: number | null,
};

export type ShowMonth = {
  /** "2026-12". */ month: string,
  /** The school whose term dates count; else those of all schools. */ school: string | null,
};

export type ShowSchool = {
  /** Its id. */ school: string,
};

export type ShowSchoolPage = {
  /** Its id. */ school: string,
  /** Leaves out promises that are met or no longer owed; of ten years these are most. */ open_only: boolean,
};

export type ShowTerm = {
  /** The day; today when none is given. */ on: string | null,
};

export type ShowToday = {
  /** So many promises at most, the first of all groups; all that a screen can hold without it. */ most: number | null,
};

export type Standing = "upcoming" | "due_soon" | "due_today" | "overdue" | "met" | "met_late" | "void" | "undated";

export type StopOffer = {
  /** The school’s id. */ school: string,
  /** The framework’s id of the entitlement. */ offer: string,
  /** The last day. */ on: string,
};

export type Strength = "weak" | "fair" | "good" | "strong";

export type SuggestedCategory = {
  /** The framework’s id of the category. */ category: string,
  /** What it is called. */ name: string,
  /** The day from which it holds. */ on: string,
  /** Why, in a sentence or two. */ because: string,
  /** What stands as the reason when it is taken over. */ reason: string,
};

export type SupportOutcome = "actioned" | "not_needed";

export type TakeConcernStep = {
  /** The concern. */ concern: string,
  /** The step’s id. */ step: string,
  /** The day. */ on: string,
  /** To whom it went, by the framework’s id; may be empty. */ toward: string,
  /** What to remember of it; may be empty. */ note: string,
};

export type TargetFields = {
  /** Its id. */ target: string,
  /** What is to be reached. */ aim: Text,
  /** What is done for it. */ steps: Text,
  /** Who does it. */ who: Text,
  /** By when. */ due_on: Choice,
  /** How we shall know. */ measure: Text,
};

export type Term = "autumn" | "spring" | "summer";

export type TermDay = {
  /** Which. */ on: string,
  /** What it is. */ kind: DayKind,
  /** What the bank holiday or closure is called. */ title: string | null,
  /** What stands on it. */ items: Array<DayItem>,
  /** How much more stands on it than is told here. */ further: number,
};

export type TermPage = {
  /** Which. */ term: Term,
  /** The calendar year it lies in. */ year: number,
  /** Its first day of school, where term dates were entered. */ from: string | null,
  /** Its last day of school, where term dates were entered. */ to: string | null,
  /** Its days, Mondays to Sundays, with the holiday that follows. */ days: Array<TermDay>,
};

export type Text = {
  /** What the field shows. */ text: string,
  /** Which versions its reader was shown; handed back with an edit. */ seen: string,
  /** Typed and on disk, not yet part of the record. */ draft: boolean,
};

export type TextField = "summary" | "alert" | "second_adviser" | "foci" | "foci_with" | "school_part" | "progress" | "to_share" | "support_agreed" | "direction" | "category_reasons" | "next_focus" | "head_comments" | "school_view" | "evidence" | "strengths" | "areas" | "disagreement" | "private_remark" | "what" | "who" | "measure" | "name" | "role" | "piece" | "aim" | "steps" | "target_who" | "target_measure" | "mark_evidence";

export type TextHistory = {
  /** Where. */ place: Place,
  /** Which field. */ field: TextField,
};

export type Titled = {
  /** Its id. */ id: string,
  /** Its title. */ title: string,
};

export type TodayPage = {
  /** Today’s date. */ today: string,
  /** Past their day, the oldest first. */ late: Array<DeadlineRow>,
  /** Due today. */ due_today: Array<DeadlineRow>,
  /** Due by Sunday. */ this_week: Array<DeadlineRow>,
  /** Due later, or without a day. */ next: Array<DeadlineRow>,
  /** How many are past their day, listed here or not. */ late_in_all: number,
  /** What is left out of the four groups. */ untold: Untold,
  /** Open promises that are not listed here: due in more than six weeks and coming again by
 * themselves, or more than a screen can hold. */ further: number,
  /** Planned and not yet held. */ visits: Array<VisitRow>,
  /** What newer bank holidays moved, until it is put away. */ notices: Array<CalendarNotice>,
  /** That the official list of bank holidays has run out or is about to. */ calendar_ends: string | null,
  /** Notes on time. */ met_this_year: NotesOnTime,
};

export type UndoDeed = {
  /** Which; nothing for the latest that holds. */ deed: number | null,
};

export type UndoneDeed = {
  /** What. */ deed: DeedRow,
  /** The undoing’s own number. */ by: number,
  /** Every field put back. */ fields: Array<PutBackField>,
};

export type UnlockBook = {
  /** The passphrase. */ passphrase: string,
};

export type UnseatMember = {
  /** Their time in the seat. */ member: string,
  /** The last day; nothing when they stay after all. */ on: string | null,
};

export type Untold = {
  /** Past their day. */ late: number,
  /** Due today. */ due_today: number,
  /** Due by Sunday. */ this_week: number,
  /** Due later, or without a day. */ next: number,
};

export type VisitBack = {
  /** The visit. */ visit: string,
  /** Its school’s name. */ school: string,
  /** Its day. */ on: string | null,
  /** How many of its fields. */ fields: number,
  /** In how many of them a newer text stood; both are there. */ both: number,
  /** In how many of them a newer choice stands; the older one is in the history of its field. */ older: number,
};

export type VisitPage = {
  /** Its id. */ visit: string,
  /** The school. */ school: SchoolRef,
  /** The kind. */ kind: Titled,
  /** Where it stands. */ state: VisitState,
  /** The day planned. */ planned_on: string | null,
  /** The day held. */ held_on: string | null,
  /** Why it was called off. */ cancelled_why: string | null,
  /** Which visit of its school year it is; 0 before it is held. */ number: number,
  /** How many visits the framework asks for in that year, where it says so. */ visits_due: number | null,
  /** What was used of the entitlement when this visit ended. */ entitlements: Array<EntitlementRow>,
  /** Half-days it took. */ half_days: Choice,
  /** Whether they include preparing and writing. */ includes_writing: boolean,
  /** "09:15". */ time_in: Choice,
  /** "12:30". */ time_out: Choice,
  /** At the head of the note. */ summary: Text,
  /** To the council and not to the school. */ alert: Text,
  /** What was agreed beforehand, what follows. */ particulars: Particulars,
  /** Actions of earlier visits that this one looks back on. */ carried: Array<CarriedAction>,
  /** In the framework’s order. */ headings: Array<HeadingPage>,
  /** Headings of its kind that are not for this school. */ not_asked: Array<NotAsked>,
  /** What can be ticked. */ evidence_sources: Array<Titled>,
  /** Categories that can be proposed, in the framework’s order. */ categories: Array<CategoryChoice>,
  /** The framework’s id of the category in force on the day of the visit. */ category: string | null,
  /** People met. */ people: Array<PersonEntry>,
  /** Actions agreed. */ actions: Array<ActionEntry>,
  /** Issued versions. */ notes: Array<NoteVersion>,
  /** What this visit promises. */ deadlines: Array<DeadlineRow>,
};

export type VisitRow = {
  /** Its id. */ visit: string,
  /** The school. */ school: SchoolRef,
  /** The kind, in words. */ kind: string,
  /** Where it stands. */ state: VisitState,
  /** The day: held, else planned. */ on: string,
};

export type VisitState = "planned" | "held" | "noted" | "cancelled";

export type WireError = {
  /** One of a small set that the window acts on. */ code: string,
  /** What happened, as a sentence. */ message: string,
  /** What to do next. */ hint: string | null,
};

export type WordsBack = {
  /** The visits to which words came back. */ visits: Array<VisitBack>,
  /** The papers to which words came back. */ papers: Array<PaperBack>,
  /** The sheets to which words came back. */ sheets: Array<SheetBack>,
  /** Fields whose words the book could not take yet. */ waiting: number,
  /** The recovery file that has them. */ waits_in: string | null,
  /** Recovery files that are damaged and are still there. */ unreadable: Array<string>,
};

export type Commands = {
  book_state: { args: Nothing; ok: BookState };
  list_frameworks: { args: Nothing; ok: Array<FrameworkChoice> };
  create_book: { args: CreateBook; ok: BookState };
  unlock_book: { args: UnlockBook; ok: BookState };
  recover_book: { args: RecoverBook; ok: BookState };
  prepare_recovery: { args: Nothing; ok: RecoverySheet };
  open_recovery_sheet: { args: Nothing; ok: BookState };
  keep_recovery: { args: KeepRecovery; ok: BookState };
  lock_book: { args: Nothing; ok: BookState };
  judge_passphrase: { args: JudgePassphrase; ok: PassphraseJudgement };
  open_sample: { args: OpenSample; ok: BookState };
  leave_sample: { args: Nothing; ok: BookState };
  show_today: { args: ShowToday; ok: TodayPage };
  count_late: { args: Nothing; ok: LateCount };
  preview_register: { args: PreviewRegister; ok: RegisterPreview };
  import_register: { args: ImportRegister; ok: RegisterReceipt };
  add_school: { args: AddSchool; ok: AddedSchool };
  merge_schools: { args: MergeSchools; ok: SchoolPage };
  show_calendar: { args: ShowCalendar; ok: CalendarPage };
  import_bank_holidays: { args: ImportBankHolidays; ok: BankHolidaysReceipt };
  dismiss_notice: { args: DismissNotice; ok: Saved };
  record_closure: { args: RecordClosure; ok: DaysReceipt };
  remove_closure: { args: RemoveClosure; ok: DaysReceipt };
  record_half_term: { args: RecordHalfTerm; ok: DaysReceipt };
  import_terms: { args: ImportTerms; ok: DaysReceipt };
  remove_half_term: { args: RemoveHalfTerm; ok: DaysReceipt };
  list_schools: { args: Nothing; ok: Array<SchoolRow> };
  show_columns: { args: Nothing; ok: CaseloadColumns };
  choose_columns: { args: CaseloadColumns; ok: CaseloadColumns };
  show_school: { args: ShowSchoolPage; ok: SchoolPage };
  read_date: { args: ReadDate; ok: DateReading };
  odd_about: { args: OddDay; ok: Array<string> };
  plan_visit: { args: PlanVisit; ok: Planned };
  hold_visit: { args: HoldVisit; ok: VisitPage };
  move_visit: { args: MoveVisit; ok: VisitPage };
  cancel_visit: { args: CancelVisit; ok: VisitPage };
  show_visit: { args: OneVisit; ok: VisitPage };
  keep_draft: { args: KeepDraft; ok: Saved };
  settle_draft: { args: SettleDraft; ok: Settled };
  record_choice: { args: RecordChoice; ok: Settled };
  remove_entry: { args: RemoveEntry; ok: Saved };
  check_note: { args: CheckNote; ok: NoteCheck };
  deny_pupil_names: { args: CheckNote; ok: Saved };
  issue_note: { args: IssueNote; ok: NoteReceipt };
  circulate_note: { args: CirculateNote; ok: Saved };
  answer_note: { args: AnswerNote; ok: Saved };
  save_note: { args: OneNote; ok: SavedNote };
  open_note: { args: OneNote; ok: SavedNote };
  record_support: { args: RecordSupport; ok: Saved };
  finish_action: { args: FinishAction; ok: Saved };
  set_reminder: { args: SetReminder; ok: Reminded };
  finish_reminder: { args: FinishReminder; ok: Saved };
  begin_headship: { args: BeginHeadship; ok: Saved };
  begin_chair: { args: BeginChair; ok: Saved };
  correct_school: { args: CorrectSchool; ok: Corrected };
  correct_dated_entry: { args: CorrectDatedEntry; ok: Saved };
  remove_dated_entry: { args: RemoveDatedEntry; ok: Saved };
  show_month: { args: ShowMonth; ok: MonthPage };
  show_term: { args: ShowTerm; ok: TermPage };
  save_calendar: { args: ShowTerm; ok: SavedCalendar };
  read_visit_date: { args: ReadVisitDate; ok: DateReading };
  record_event: { args: RecordEvent; ok: Saved };
  answer_duty: { args: AnswerDuty; ok: Saved };
  answer_entitlement: { args: AnswerEntitlement; ok: Saved };
  list_inspection_frameworks: { args: Nothing; ok: Array<InspectionFramework> };
  record_inspection: { args: RecordInspection; ok: Saved };
  record_forecast: { args: RecordForecast; ok: Saved };
  buy_offer: { args: BuyOffer; ok: Saved };
  stop_offer: { args: StopOffer; ok: Saved };
  show_ledger: { args: ShowLedger; ok: LedgerPage };
  open_ledger: { args: ShowLedger; ok: SavedNote };
  record_provision: { args: RecordProvision; ok: Saved };
  give_provision: { args: GiveProvision; ok: Saved };
  show_not_owed: { args: ShowSchool; ok: Array<NotOwedRow> };
  decide_category: { args: DecideCategory; ok: Saved };
  show_category_sheet: { args: ShowCategorySheet; ok: CategorySheetPage };
  begin_category_sheet: { args: BeginCategorySheet; ok: BegunCategorySheet };
  search: { args: Search; ok: Array<SearchHit> };
  list_deeds: { args: Nothing; ok: Array<DeedRow> };
  undo_deed: { args: UndoDeed; ok: UndoneDeed };
  show_text_history: { args: TextHistory; ok: Array<HistoryEntry> };
  show_choice_history: { args: ChoiceHistory; ok: Array<HistoryEntry> };
  show_record: { args: ShowSchool; ok: SchoolRecord };
  show_note: { args: OneNote; ok: NotePage };
  open_alert: { args: CheckNote; ok: SavedNote };
  open_brief: { args: OneVisit; ok: SavedNote };
  list_papers: { args: ListPapers; ok: PapersPage };
  begin_paper: { args: BeginPaper; ok: BegunPaper };
  show_paper: { args: OnePaper; ok: PaperPage };
  check_paper: { args: OnePaper; ok: PaperCheck };
  deny_names_in_paper: { args: OnePaper; ok: Saved };
  agree_paper: { args: AgreePaper; ok: Saved };
  review_paper: { args: ReviewPaper; ok: Saved };
  end_paper: { args: EndPaper; ok: Saved };
  send_paper: { args: SendPaper; ok: PaperReceipt };
  remove_paper: { args: OnePaper; ok: Saved };
  save_paper: { args: OneEdition; ok: SavedNote };
  open_paper: { args: OneEdition; ok: SavedNote };
  list_concerns: { args: ShowSchool; ok: ConcernsPage };
  raise_concern: { args: RaiseConcern; ok: Saved };
  take_concern_step: { args: TakeConcernStep; ok: Saved };
  settle_concern: { args: SettleConcern; ok: Saved };
  list_groups: { args: ListGroups; ok: Array<GroupPage> };
  show_group: { args: OneGroup; ok: GroupPage };
  seat_member: { args: SeatMember; ok: Saved };
  unseat_member: { args: UnseatMember; ok: Saved };
  remove_member: { args: OneMember; ok: Saved };
  call_meeting: { args: CallMeeting; ok: Saved };
  change_meeting: { args: ChangeMeeting; ok: Saved };
  cancel_meeting: { args: CancelMeeting; ok: Saved };
  hold_meeting: { args: HoldMeeting; ok: Saved };
  decide_at_meeting: { args: DecideAtMeeting; ok: Saved };
  remove_resolution: { args: OneDecision; ok: Saved };
  begin_meeting_paper: { args: BeginMeetingPaper; ok: BegunPaper };
};

/** What is answered as the bytes of a PDF. */
export type Documents = {
  draft_note: OneVisit;
  issued_note: OneNote;
  draft_paper: OnePaper;
  sealed_paper: OneEdition;
};

/** Commands after which there may be something new to undo. */
export const RECORDING: ReadonlySet<keyof Commands> = new Set<keyof Commands>([
  "create_book",
  "unlock_book",
  "recover_book",
  "lock_book",
  "open_sample",
  "leave_sample",
  "import_register",
  "add_school",
  "merge_schools",
  "import_bank_holidays",
  "dismiss_notice",
  "record_closure",
  "remove_closure",
  "record_half_term",
  "import_terms",
  "remove_half_term",
  "plan_visit",
  "hold_visit",
  "move_visit",
  "cancel_visit",
  "settle_draft",
  "record_choice",
  "remove_entry",
  "deny_pupil_names",
  "issue_note",
  "circulate_note",
  "answer_note",
  "record_support",
  "finish_action",
  "set_reminder",
  "finish_reminder",
  "begin_headship",
  "begin_chair",
  "correct_school",
  "correct_dated_entry",
  "remove_dated_entry",
  "record_event",
  "answer_duty",
  "answer_entitlement",
  "record_inspection",
  "record_forecast",
  "buy_offer",
  "stop_offer",
  "record_provision",
  "give_provision",
  "decide_category",
  "begin_category_sheet",
  "undo_deed",
  "begin_paper",
  "deny_names_in_paper",
  "agree_paper",
  "review_paper",
  "end_paper",
  "send_paper",
  "remove_paper",
  "raise_concern",
  "take_concern_step",
  "settle_concern",
  "seat_member",
  "unseat_member",
  "remove_member",
  "call_meeting",
  "change_meeting",
  "cancel_meeting",
  "hold_meeting",
  "decide_at_meeting",
  "remove_resolution",
  "begin_meeting_paper",
]);
