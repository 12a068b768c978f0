/* What the invented schools may buy, and what they are not owed because they do not. */
import type { Commands, OfferRow } from "../src/wire/generated";

type Offering = "buy_offer" | "stop_offer" | "show_not_owed";
type Handlers = { [K in Offering]: (args: Commands[K]["args"]) => Commands[K]["ok"] };

const MUSIC = {
  what: "Music in every class",
  cost: "charged",
  source: "Exampleshire 2026, section 9",
  why: "So that every child sings.",
  ruling: "Lessons and a choir.",
};

export class InventedOffers {
  /** What was recorded as bought, and its last day. */
  music: Commands["buy_offer"]["args"] | null = null;
  stopped: string | null = null;

  rows(): OfferRow[] {
    const bought = this.music !== null && this.stopped === null;
    const words = bought ? "Bought since 1 September 2026" : "Not bought";
    const note = this.music?.note ?? "";
    return [
      { ...MUSIC, id: "music", only_for: null, bought, words, note: bought ? note : "" },
      { ...MUSIC, id: "forest", what: "Forest days", only_for: "nursery schools", bought: false, words: "Not bought", note: "", ruling: null },
    ];
  }

  readonly handlers: Handlers = {
    buy_offer: (said) => {
      this.music = said;
      this.stopped = null;
      return { saved_at: 1 };
    },
    stop_offer: ({ on }) => {
      this.stopped = on;
      return { saved_at: 1 };
    },
    show_not_owed: () => [
      {
        duty: "choir",
        what: "Hear the choir this term",
        because: "It is for schools that buy “Music in every class”, and it does not buy “Music in every class”.",
        source: "Exampleshire 2026, section 9",
      },
    ],
  };
}
