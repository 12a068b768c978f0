/* The places of the window and their addresses. Addresses hold opaque ids only and stay in memory. */

/** What the timeline of a school is narrowed to. */
export const SCHOOL_TABS = ["visits", "actions", "notes", "promises", "category", "people", "inspections", "entitlement", "papers", "groups", "concerns", "happened"] as const;
export type SchoolTab = (typeof SCHOOL_TABS)[number];

export type Route =
  | { at: "today" }
  | { at: "schools" }
  | { at: "calendar" }
  | { at: "import" }
  | { at: "sheet" }
  | { at: "papers" }
  | { at: "groups" }
  | { at: "school"; school: string; tab?: SchoolTab | undefined }
  | { at: "plan"; school: string | null; kind?: string | undefined }
  | { at: "visit"; visit: string; part: string | null; field: string | null }
  | { at: "note"; visit: string }
  | { at: "paper"; paper: string }
  | { at: "fit"; school: string; sheet?: string | undefined }
  /** A group of one school, or with none of the whole caseload. */
  | { at: "group"; group: string; school: string | null };

/** The address of a place, for the `href` of a link. */
export function href(route: Route): string {
  switch (route.at) {
    case "today":
    case "schools":
    case "calendar":
    case "import":
    case "sheet":
    case "papers":
    case "groups":
      return `#/${route.at}`;
    case "school":
      return ["#/school", route.school, route.tab].filter((it) => it !== undefined).join("/");
    case "plan":
      return ["#/plan", route.school, route.school === null ? undefined : route.kind].filter((it) => it !== null && it !== undefined).join("/");
    case "visit":
      return ["#/visit", route.visit, route.part, route.field].filter((it) => it !== null).join("/");
    case "note":
      return `#/note/${route.visit}`;
    case "paper":
      return `#/paper/${route.paper}`;
    case "fit":
      return ["#/fit", route.school, route.sheet].filter((it) => it !== undefined).join("/");
    case "group":
      return ["#/group", route.group, route.school].filter((it) => it !== null).join("/");
  }
}

/** The place an address names, or null when it names none. */
export function readHref(address: string): Route | null {
  const [hash, at, id = null, part = null, field = null] = address.split("/");
  if (hash !== "#") return null;
  const plain = ["today", "schools", "calendar", "import", "sheet", "papers", "groups"] as const;
  const found = plain.find((it) => it === at);
  if (found) return { at: found };
  if (at === "plan") return part === null ? { at, school: id } : { at, school: id, kind: part };
  if (id === null) return null;
  if (at === "school") return { at, school: id, tab: SCHOOL_TABS.find((it) => it === part) };
  if (at === "visit") return { at, visit: id, part, field };
  if (at === "note") return { at, visit: id };
  if (at === "paper") return { at, paper: id };
  if (at === "fit") return part === null ? { at, school: id } : { at, school: id, sheet: part };
  if (at === "group") return { at, group: id, school: part };
  return null;
}

/** A visit as a whole, at the part the screen chooses. */
export function visitRoute(visit: string): Route {
  return { at: "visit", visit, part: null, field: null };
}
