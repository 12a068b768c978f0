/* The host inside the desktop shell: the only file that calls `invoke`. */
import { invoke, isTauri } from "@tauri-apps/api/core";

import type { Host } from "./host";

/** The shell's host, or null in a plain browser, where there is no book to open. */
export function findTauriHost(): Host | null {
  if (!isTauri()) return null;
  // The shell hands the first answer over with the page: the lock screen need not wait for it.
  let first = handedOver();
  return {
    ask: (name, args) => {
      const answered = first !== null && first.name === name ? first.reply : null;
      if (answered !== null) first = null;
      return answered === null ? invoke("rpc", { name, args }) : Promise.resolve(answered);
    },
    document: async (name, args) => new Uint8Array(await invoke<ArrayBuffer>("document", { name, args })),
    stageFile: (bytes) => invoke("stage_file", bytes),
    onClose: (mayClose) => {
      window.addEventListener("visitbook-close", () => {
        void mayClose().then((may) => invoke("answer_close", { may }));
      });
    },
  };
}

type Answer = { name: string; reply: unknown };

/** What the shell has answered before it was asked; nothing when the page was loaded again since. */
function handedOver(): Answer | null {
  const [way] = performance.getEntriesByType("navigation");
  const isFirst = way instanceof PerformanceNavigationTiming && way.type === "navigate";
  const answer: unknown = Reflect.get(window, "__visitbookFirst");
  return isFirst && isAnswer(answer) ? answer : null;
}

function isAnswer(it: unknown): it is Answer {
  return typeof it === "object" && it !== null && "name" in it && typeof it.name === "string" && "reply" in it;
}
