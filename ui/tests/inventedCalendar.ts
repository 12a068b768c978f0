/* The days of the invented book: one bank holiday, closures that come and go, a notice. */
import type { CalendarNotice, CalendarPage, Commands, DayItem, TermDay, TermPage } from "../src/wire/generated";

type Days =
  | "show_term"
  | "save_calendar"
  | "show_calendar"
  | "import_bank_holidays"
  | "dismiss_notice"
  | "record_closure"
  | "remove_closure"
  | "record_half_term"
  | "import_terms"
  | "remove_half_term";
type Handlers = { [K in Days]: (args: Commands[K]["args"]) => Commands[K]["ok"] };

export class InventedCalendar {
  notices: CalendarNotice[] = [];
  ends: string | null = null;
  closures: CalendarPage["closures"] = [];
  half_terms: CalendarPage["half_terms"] = [];

  page(year: number): CalendarPage {
    const bank_holidays = [{ on: `${year}-12-25`, title: "Christmas Day" }];
    const { ends, closures, half_terms } = this;
    return { year, bank_holidays, announced: true, announced_until: 2028, ends, closures, half_terms };
  }
}

const SCHOOL = { id: "school2", urn: 900_003, name: "Stannerby Primary School" };

export function dayItem(item: Partial<DayItem>): DayItem {
  return { kind: "visit_planned", school: SCHOOL, visit: "v1", words: "Autumn visit", short: "visit", standing: null, standing_words: "", ...item };
}

/** Days from a Monday on, working days but for weekends, with what is said of some of them. */
export function termDays(monday: string, weeks: number, said: Record<string, Partial<TermDay>> = {}): TermDay[] {
  return Array.from({ length: weeks * 7 }, (_, at) => {
    const on = new Date(Date.parse(`${monday}T00:00:00Z`) + at * 86_400_000).toISOString().slice(0, 10);
    return { on, kind: at % 7 > 4 ? ("weekend" as const) : ("working" as const), title: null, items: [], further: 0, ...said[on] };
  });
}

function invented(on: string | null): TermPage {
  if (on !== null && on > "2026-12-31") {
    return { term: "spring", year: 2027, from: null, to: null, days: termDays("2027-01-04", 12) };
  }
  const days = termDays("2026-08-31", 18, {
    "2026-12-01": { items: [dayItem({})] },
    "2026-12-04": { items: [dayItem({ kind: "promise", short: "note due", words: "Send the note", standing: "upcoming", standing_words: "3 working days left" })] },
    "2026-12-25": { kind: "bank_holiday", title: "Christmas Day" },
  });
  return { term: "autumn", year: 2026, from: "2026-09-02", to: "2026-12-18", days };
}

const MOVED = ["Haverlow Infant School: the note is due on 27 November 2026 instead of 26 November 2026."];

export function calendarCommands(calendar: InventedCalendar): Handlers {
  return {
    show_term: ({ on }) => invented(on),
    save_calendar: () => ({ path: "/documents/Visitbook autumn term 2026.ics", entries: 4 }),
    show_calendar: ({ year }) => calendar.page(year ?? 2026),
    import_bank_holidays: () => ({ until: 2030, known: false, changes: ["One more day."], moved: MOVED }),
    dismiss_notice: ({ notice }) => {
      calendar.notices = calendar.notices.filter((it) => it.notice !== notice);
      return { saved_at: 1 };
    },
    record_closure: ({ from, to, title }) => {
      calendar.closures = [...calendar.closures, { closure: `c${calendar.closures.length}`, from, to, title }];
      return { added: 1, remarks: [], moved: MOVED };
    },
    remove_closure: ({ closure }) => {
      calendar.closures = calendar.closures.filter((it) => it.closure !== closure);
      return { added: 0, remarks: [], moved: [] };
    },
    record_half_term: () => ({ added: 1, remarks: [], moved: [] }),
    import_terms: () => {
      calendar.half_terms = [{ half_term: "h1", term: "autumn", from: "2026-09-02", to: "2026-10-23", school: null }];
      return { added: 1, remarks: ["Line 9: “soon” is no date."], moved: [] };
    },
    remove_half_term: () => {
      calendar.half_terms = [];
      return { added: 0, remarks: [], moved: [] };
    },
  };
}
