import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { DraftController, IDLE, MOST_BYTES, PAUSE } from "../src/visits/draftController.svelte";
import { SaveLedger } from "../src/visits/saver.svelte";

type Save = { text: string; seen: string; answer: () => void; refuse: () => void };

/** A core whose every answer is given by the test, so that the moment between is visible. */
class SlowCore {
  readonly keeps: Save[] = [];
  readonly settles: { answer: (seen: string) => void; refuse: () => void }[] = [];
  disk = "";
  underWay = 0;
  mostUnderWay = 0;

  keep(text: string, seen: string): Promise<{ saved_at: number }> {
    this.#begin();
    return new Promise((resolve, reject) => {
      this.keeps.push({
        text,
        seen,
        answer: () => {
          this.disk = text;
          this.underWay -= 1;
          resolve({ saved_at: Date.now() });
        },
        refuse: () => {
          this.underWay -= 1;
          reject(new Error("The disk is full"));
        },
      });
    });
  }

  settle(): Promise<{ seen: string; saved_at: number }> {
    this.#begin();
    return new Promise((resolve, reject) => {
      this.settles.push({
        answer: (seen) => {
          this.underWay -= 1;
          resolve({ seen, saved_at: Date.now() });
        },
        refuse: () => {
          this.underWay -= 1;
          reject(new Error("The disk is full"));
        },
      });
    });
  }

  past = (): Promise<never[]> => Promise.resolve([]);

  explain(): { reason: string; hint: null } {
    return { reason: "The disk is full", hint: null };
  }

  #begin(): void {
    this.underWay += 1;
    this.mostUnderWay = Math.max(this.mostUnderWay, this.underWay);
  }
}

function open(core: SlowCore, text = "", draft = false): DraftController {
  return new DraftController(core, { text, seen: "s1", draft });
}

async function pass(milliseconds = 0): Promise<void> {
  await vi.advanceTimersByTimeAsync(milliseconds);
}

beforeEach(() => {
  vi.useFakeTimers({ now: new Date("2026-12-01T14:02:00") });
});
afterEach(() => {
  vi.useRealTimers();
});

describe("a draft", () => {
  it("is not called saved from the key until the reply that covers it", async () => {
    const core = new SlowCore();
    const draft = open(core);
    expect(draft.saved).toBe(true);
    draft.type("a");
    expect(draft.saved).toBe(false);
    await pass(PAUSE);
    expect(core.keeps[0]?.text).toBe("a");
    expect(draft.saved).toBe(false);
    core.keeps[0]?.answer();
    await pass();
    expect(draft.saved).toBe(true);
  });

  it("is not called saved by a reply to older text", async () => {
    const core = new SlowCore();
    const draft = open(core);
    draft.type("a");
    await pass(PAUSE);
    draft.type("ab");
    core.keeps[0]?.answer();
    await pass();
    expect(draft.saved).toBe(false);
    expect(draft.text).toBe("ab");
    await pass(PAUSE);
    core.keeps[1]?.answer();
    await pass();
    expect(draft.saved).toBe(true);
    expect(core.disk).toBe("ab");
  });

  it("is not called saved when the text comes back to what a save under way replaces", async () => {
    const core = new SlowCore();
    const draft = open(core, "old");
    draft.type("new");
    await pass(PAUSE);
    draft.type("old");
    expect(draft.saved).toBe(false);
    core.keeps[0]?.answer();
    await pass(PAUSE);
    expect(core.disk).toBe("new");
    expect(draft.saved).toBe(false);
    core.keeps[1]?.answer();
    await pass();
    expect(core.disk).toBe("old");
    expect(draft.saved).toBe(true);
  });

  it("is saved at the latest a second after the first key while typing never pauses", async () => {
    const core = new SlowCore();
    const draft = open(core);
    for (let key = 0; key < 11; key += 1) {
      draft.type("x".repeat(key + 1));
      await pass(100);
    }
    expect(core.keeps.length).toBe(1);
  });

  it("never has two saves under way, and the last text wins", async () => {
    const core = new SlowCore();
    const draft = open(core);
    draft.type("one");
    await pass(PAUSE);
    draft.type("two");
    await pass(5_000);
    void draft.flush();
    draft.type("three");
    await pass(5_000);
    expect(core.keeps.length).toBe(1);
    core.keeps[0]?.answer();
    await pass();
    expect(core.keeps[1]?.text).toBe("three");
    core.keeps[1]?.answer();
    await pass();
    core.settles[0]?.answer("s2");
    await pass();
    expect(core.mostUnderWay).toBe(1);
    expect(core.disk).toBe("three");
  });

  it("is settled when the field is left, and hands the newest token back afterwards", async () => {
    const core = new SlowCore();
    const draft = open(core);
    draft.type("one");
    const left = draft.flush();
    core.keeps[0]?.answer();
    await pass();
    expect(core.settles.length).toBe(1);
    core.settles[0]?.answer("s2");
    await left;
    draft.type("one more");
    await pass(PAUSE);
    expect(core.keeps[1]?.seen).toBe("s2");
  });

  it("is settled after a minute without a key", async () => {
    const core = new SlowCore();
    const draft = open(core);
    draft.type("one");
    await pass(PAUSE);
    core.keeps[0]?.answer();
    await pass(IDLE - PAUSE - 1);
    expect(core.settles.length).toBe(0);
    await pass(1);
    expect(core.settles.length).toBe(1);
  });

  it("keeps what is typed while it is being settled", async () => {
    const core = new SlowCore();
    const draft = open(core);
    draft.type("one");
    void draft.flush();
    core.keeps[0]?.answer();
    await pass();
    draft.type("one two");
    core.settles[0]?.answer("s2");
    await pass(PAUSE);
    expect(draft.text).toBe("one two");
    expect(core.keeps[1]).toMatchObject({ text: "one two", seen: "s2" });
  });

  it("shows a text restored after a crash and settles it when the field is left", async () => {
    const core = new SlowCore();
    const draft = open(core, "from before the crash", true);
    expect(draft.text).toBe("from before the crash");
    void draft.flush();
    await pass();
    expect(core.keeps.length).toBe(0);
    expect(core.settles.length).toBe(1);
  });

  it("does not ask the core for anything when nothing was typed", async () => {
    const core = new SlowCore();
    await open(core, "as it was").flush();
    expect(core.keeps.length + core.settles.length).toBe(0);
  });

  it("keeps the text on screen when a save fails, says since when, and tries again", async () => {
    const core = new SlowCore();
    const draft = open(core);
    draft.type("one");
    await pass(PAUSE);
    core.keeps[0]?.answer();
    await pass();
    const lastSaved = Date.now();
    draft.type("one two");
    await pass(PAUSE);
    core.keeps[1]?.refuse();
    await pass();
    expect(draft.text).toBe("one two");
    expect(draft.saved).toBe(false);
    expect(draft.failure).toMatchObject({ since: lastSaved, reason: "The disk is full" });
    await pass(1_000);
    core.keeps[2]?.refuse();
    await pass(1_999);
    expect(core.keeps.length).toBe(3);
    await pass(1);
    expect(core.keeps[3]?.text).toBe("one two");
    core.keeps[3]?.answer();
    await pass();
    expect(draft.saved).toBe(true);
    expect(draft.failure).toBeNull();
  });

  it("is not called saved after a failed save even when the text goes back to the old one", async () => {
    const core = new SlowCore();
    const draft = open(core, "old");
    draft.type("new");
    await pass(PAUSE);
    core.keeps[0]?.refuse();
    await pass();
    draft.type("old");
    expect(draft.saved, "nobody knows what the failed save left on disk").toBe(false);
  });

  it("refuses a paste that would make the field larger than a million bytes, and keeps the text", () => {
    const draft = open(new SlowCore(), "short");
    expect(draft.type("€".repeat(MOST_BYTES / 3 + 1))).toBe(false);
    expect(draft.text).toBe("short");
    expect(draft.refusal).toContain("1,000,000 bytes");
    expect(draft.type("x".repeat(MOST_BYTES))).toBe(true);
    expect(draft.refusal).toBeNull();
  });

  it("saves nothing more once it is closed", async () => {
    const core = new SlowCore();
    const draft = open(core);
    draft.type("one");
    draft.close();
    await pass(IDLE);
    expect(core.keeps.length).toBe(0);
  });
});

describe("the ledger", () => {
  it("is saved only when every field is", async () => {
    const core = new SlowCore();
    const ledger = new SaveLedger();
    const one = ledger.add(open(core));
    const other = ledger.add(open(core));
    one.type("a");
    other.type("b");
    await pass(PAUSE);
    core.keeps[0]?.answer();
    await pass();
    expect(one.saved).toBe(true);
    expect(ledger.saved).toBe(false);
    core.keeps[1]?.answer();
    await pass();
    expect(ledger.saved).toBe(true);
  });

  it("does not let anybody leave while words are not on disk", async () => {
    const core = new SlowCore();
    const ledger = new SaveLedger();
    ledger.add(open(core)).type("a");
    const leave = ledger.flush();
    core.keeps[0]?.refuse();
    expect(await leave).toBe(false);
  });
});
