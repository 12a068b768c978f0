/* What is said of something that a school was given other than by a visit. */
import type { Commands, LedgerPage } from "../wire/generated";

export type Given = Omit<Commands["record_provision"]["args"], "school">;

/** One thing that can be given: its value in the list, its words, and how it is counted. */
export type Giveable = { value: string; words: string; unit: string | null; hasHalves: boolean; isPart: boolean };

/** Everything of the account that can be given, entitlements first. */
export function giveable(page: LedgerPage): Giveable[] {
  return [
    ...page.lines.map((it) => ({
      value: `entitlement ${it.id}`,
      words: it.what,
      unit: it.unit,
      hasHalves: it.has_halves,
      isPart: it.is_part,
    })),
    ...page.support.map((it) => ({ value: `support ${it.id}`, words: it.title, unit: null, hasHalves: false, isPart: false })),
  ];
}

/** Which entitlement or kind of support a value of the list stands for. */
export function chosen(value: string): Pick<Given, "entitlement" | "support"> {
  const [kind = "", id = ""] = value.split(" ");
  return kind === "support" ? { entitlement: null, support: id } : { entitlement: id, support: null };
}
