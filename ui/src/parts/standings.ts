/* How a standing looks: a mark and a tone, never a colour alone. */
import type { IconName } from "./icons";

export type StandingName =
  | "upcoming"
  | "due_soon"
  | "due_today"
  | "overdue"
  | "met"
  | "met_late"
  | "void"
  | "undated";

export function look(standing: StandingName): { mark: IconName; tone: string } {
  switch (standing) {
    case "overdue":
      return { mark: "late", tone: "late" };
    case "due_today":
    case "due_soon":
      return { mark: "clock", tone: "soon" };
    case "met":
      return { mark: "check", tone: "done" };
    case "met_late":
      return { mark: "check", tone: "calm" };
    case "upcoming":
    case "void":
    case "undated":
      return { mark: "none", tone: "calm" };
  }
}
