// What the window has to load: built as it ships, and weighed.
import { gzipSync } from "node:zlib";

import { build, type Rolldown } from "vite";
import { beforeAll, expect, it } from "vitest";

type File = Rolldown.OutputAsset | Rolldown.OutputChunk;

const KB = 1024;
let files: File[] = [];

beforeAll(async () => {
  const built = await build({ mode: "production", logLevel: "silent", build: { write: false } });
  files = (built as Rolldown.RolldownOutput).output;
}, 180_000);

/** pdf.js: the one chunk that is loaded with the first page of a preview. */
function isPages(file: File): boolean {
  return /\/pdf[-.]/.test(file.fileName);
}

function bytes(file: File): Uint8Array {
  const content = file.type === "chunk" ? file.code : file.source;
  return typeof content === "string" ? new TextEncoder().encode(content) : content;
}

it("scripts and styles without pdf.js are at most 250 KB compressed", () => {
  const weighed = files.filter((it) => /\.(m?js|css)$/.test(it.fileName) && !isPages(it));
  const sizes = weighed.map((it) => gzipSync(bytes(it)).length);
  const all = sizes.reduce((one, other) => one + other, 0);
  expect(all).toBeGreaterThan(20 * KB);
  expect(all).toBeLessThanOrEqual(250 * KB);
});

it("the first frame waits for no style sheet: its styles stand in the page", () => {
  const page = files.find((it) => it.fileName === "index.html");
  const html = page ? new TextDecoder().decode(bytes(page)) : "";
  expect(html).not.toContain('rel="stylesheet"');
  expect(html).toMatch(/<style>[^]*\.gate\b/);
});

it("pdf.js is not loaded before a page is shown", () => {
  const chunks = files.filter((it) => it.type === "chunk");
  const entry = chunks.find((it) => it.isEntry);
  const first = new Set([entry?.fileName]);
  for (const name of first) {
    chunks.find((it) => it.fileName === name)?.imports.forEach((it) => first.add(it));
  }
  const pages = chunks.filter(isPages);
  expect(pages.length).toBeGreaterThan(0);
  expect(pages.filter((it) => first.has(it.fileName))).toEqual([]);
});

it("the fonts of the window are woff2 subsets", () => {
  const fonts = files.filter((it) => /\.(woff2?|ttf|otf)$/.test(it.fileName));
  expect(fonts).toHaveLength(6);
  for (const font of fonts) {
    expect(font.fileName).toMatch(/\.woff2$/);
    expect(bytes(font).length).toBeLessThanOrEqual(40 * KB);
  }
});
