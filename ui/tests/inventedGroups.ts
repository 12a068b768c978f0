/* A group of an invented school: its members, its meetings and what they decide. */
import type { Commands, GroupPage, Meeting } from "../src/wire/generated";

type Command =
  | "list_groups"
  | "show_group"
  | "seat_member"
  | "unseat_member"
  | "remove_member"
  | "call_meeting"
  | "change_meeting"
  | "cancel_meeting"
  | "hold_meeting"
  | "decide_at_meeting"
  | "remove_resolution"
  | "begin_meeting_paper";
type Handlers = { [K in Command]: (args: Commands[K]["args"]) => Commands[K]["ok"] };

const SAVED = { saved_at: 1 };
const SEATS = [
  { seat: "adviser", title: "Link adviser", part: "Chair", chairs: true },
  { seat: "headteacher", title: "Headteacher", part: "Member", chairs: false },
];

export class InventedGroups {
  people: { seat: string; member: string; name: string }[] = [];
  meetings: Meeting[] = [];
  /** What was asked last. */
  held: Commands["hold_meeting"]["args"] | null = null;
  decided: Commands["decide_at_meeting"]["args"] | null = null;
  begun: Commands["begin_meeting_paper"]["args"] | null = null;

  readonly handlers: Handlers = {
    list_groups: ({ school }) => [this.#page(school)],
    show_group: ({ school }) => this.#page(school),
    seat_member: ({ seat, name }) => {
      this.people.push({ seat, name, member: `m${this.people.length}` });
      return SAVED;
    },
    unseat_member: ({ member }) => {
      this.people = this.people.filter((it) => it.member !== member);
      return SAVED;
    },
    remove_member: () => SAVED,
    call_meeting: ({ on, time, place }) => {
      const none = { held_on: null, cancelled_why: null, present: [], apologies: [], agenda: null, minutes: null, decisions: [] };
      this.meetings.push({ meeting: `g${this.meetings.length}`, set_for: on, time, place, ...none });
      return SAVED;
    },
    change_meeting: ({ meeting, on, time, place }) => this.#change(meeting, { set_for: on, time, place }),
    cancel_meeting: ({ meeting, why }) => this.#change(meeting, { cancelled_why: why }),
    hold_meeting: (asked) => {
      this.held = asked;
      return this.#change(asked.meeting, { held_on: asked.on, present: asked.present, apologies: asked.apologies });
    },
    decide_at_meeting: (asked) => {
      this.decided = asked;
      const decision = { decision: "d1", item: asked.item, what: asked.what, who: asked.who, due_on: asked.due_on, done_on: null };
      return this.#change(asked.meeting, { decisions: [decision] });
    },
    remove_resolution: () => {
      this.meetings = this.meetings.map((it) => ({ ...it, decisions: [] }));
      return SAVED;
    },
    begin_meeting_paper: (asked) => {
      this.begun = asked;
      return { paper: "p1" };
    },
  };

  #change(meeting: string, said: Partial<Meeting>): { saved_at: number } {
    this.meetings = this.meetings.map((it) => (it.meeting === meeting ? { ...it, ...said } : it));
    return SAVED;
  }

  #page(school: string | null): GroupPage {
    const member = ({ member, name }: { member: string; name: string }) => ({ member, name, from: "2026-09-01", until: null });
    return {
      school: school === null ? null : { id: school, urn: 900102, name: "Haverlow Infant School" },
      group: "review-group",
      title: "Review Group",
      meets: "As often as the group decides",
      functions: ["Look at standards"],
      confidential: true,
      is_for: true,
      seats: SEATS.map((it) => ({ ...it, free: null, people: this.people.filter((one) => one.seat === it.seat).map(member), former: [] })),
      meetings: this.meetings,
      also_held: [],
      next: [],
      items: [{ id: "item-1", title: "Apologies" }],
      source: "Exampleshire 2026, Appendix 2",
      why: "So that everybody looks at the same evidence.",
      ruling: null,
    };
  }
}
