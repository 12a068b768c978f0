/* The host inside the desktop shell: the only file that calls `invoke`. */
import { invoke, isTauri } from "@tauri-apps/api/core";

import type { Host } from "./host";

/** The shell's host, or null in a plain browser, where there is no book to open. */
export function findTauriHost(): Host | null {
  if (!isTauri()) return null;
  return {
    ask: (name, args) => invoke("rpc", { name, args }),
    document: async (name, args) => new Uint8Array(await invoke<ArrayBuffer>("document", { name, args })),
    stageFile: (bytes) => invoke("stage_file", bytes),
    onClose: (mayClose) => {
      window.addEventListener("visitbook-close", () => {
        void mayClose().then((may) => invoke("answer_close", { may }));
      });
    },
  };
}
