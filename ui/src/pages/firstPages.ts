/* pdf.js comes with the first pages that are looked at, and after the screen beside which they stand. */
import { painted } from "../lib/painted";
import type { Pages } from "./preview.svelte";

type Painter = { openPages(bytes: Uint8Array): Promise<Pages> };
let painter: Promise<Painter> | null = null;

/** Opens a document; the first one waits for the painter to be loaded. */
export async function openPages(bytes: Uint8Array): Promise<Pages> {
  painter ??= painted().then(() => import("./pdf"));
  return (await painter).openPages(bytes);
}
