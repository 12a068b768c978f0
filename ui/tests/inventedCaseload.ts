/* What the invented core says of the caseload's columns, a school's facts and the days of a month. */
import type { Commands, MonthDay, MonthPage, SchoolRow } from "../src/wire/generated";
import type { InventedRecord } from "./inventedRecord";
import { TODAY } from "./inventedPages";

type Asked = "show_month" | "show_columns" | "choose_columns" | "correct_school";
type Handlers = { [K in Asked]: (args: Commands[K]["args"]) => Commands[K]["ok"] };

export function caseloadCommands(book: { schools: SchoolRow[]; readonly remembered: InventedRecord }): Handlers {
  let columns = ["phase", "category", "last", "next", "used", "due"];
  return {
    show_month: ({ month }) => inventedMonth(month),
    show_columns: () => ({ columns }),
    choose_columns: (chosen) => {
      columns = chosen.columns;
      return chosen;
    },
    correct_school: ({ school, facts }) => {
      const row = book.schools.find((it) => it.school.id === school);
      if (!row) return { saved_at: null };
      for (const { fact, text } of facts) {
        if (fact === "name") row.school.name = text;
        else if (fact === "phase" || fact === "town" || fact === "head") row[fact] = text;
        book.remembered.record.corrected.push({ fact, on: TODAY });
      }
      return { saved_at: Date.now() };
    },
  };
}

/** December as in life; every other month without a day off but its weekends. */
function inventedMonth(month: string): MonthPage {
  const days = Array.from({ length: 31 }, (_, at) => new Date(`${month}-01T00:00:00Z`).getTime() + at * 86_400_000)
    .map((at) => new Date(at).toISOString().slice(0, 10))
    .filter((on) => on.startsWith(month));
  return { days: days.map(inventedDay), announced: true };
}

function inventedDay(on: string): MonthDay {
  if (on === "2026-12-25") return { on, kind: "bank_holiday", title: "Christmas Day" };
  if (new Date(on).getUTCDay() % 6 === 0) return { on, kind: "weekend", title: null };
  return { on, kind: on > "2026-12-18" && on < "2027-01-04" ? "school_holiday" : "working", title: null };
}
