/* PDF pages on canvases, by pdf.js. Loaded only when somebody looks at pages; nothing else knows it. */
import * as pdfjs from "pdfjs-dist/legacy/build/pdf.mjs";
import workerAddress from "pdfjs-dist/legacy/build/pdf.worker.min.mjs?url";

import type { Page, Pages, Section } from "./preview.svelte";

let worker: pdfjs.PDFWorker | null = null;

/** One worker for every document: starting one costs more than reading a note. */
function sharedWorker(): pdfjs.PDFWorker {
  worker ??= pdfjs.PDFWorker.create({ port: new Worker(workerAddress, { type: "module" }) });
  return worker;
}

/** Opens a document; its bytes are handed over and must not be used again. */
export async function openPages(bytes: Uint8Array): Promise<Pages> {
  // Glyphs are drawn as paths: no font is added to the page, and none has to be allowed.
  const options = { data: bytes, worker: sharedWorker(), isEvalSupported: false, disableFontFace: true, useSystemFonts: false };
  const loading = pdfjs.getDocument(options);
  const pdf = await loading.promise;
  const outline = outlineOf(pdf);
  const proxies = await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)));
  const sections = sectionsOf((await outline) ?? [], proxies);
  return { pages: proxies.map(page), sections, close: () => void loading.destroy() };
}

function page(proxy: pdfjs.PDFPageProxy): Page {
  const whole = proxy.getViewport({ scale: 1 });
  return {
    width: whole.width,
    height: whole.height,
    draw: async (canvas, scale) => {
      const viewport = proxy.getViewport({ scale });
      canvas.width = Math.floor(viewport.width);
      canvas.height = Math.floor(viewport.height);
      await proxy.render({ canvas, viewport }).promise;
    },
  };
}

/** What pdf.js gives of an entry of the outline, as far as it is used here. */
type Entry = { title: string; dest: unknown; items: Entry[] };

/** The headings of the document with their places, from its outline. */
function sectionsOf(outline: Entry[], proxies: pdfjs.PDFPageProxy[]): Section[] {
  return outline.flatMap(({ title, dest, items }) => {
    const place: unknown[] = Array.isArray(dest) ? dest : [];
    const [reference, , , top] = place;
    const page = isReference(reference) ? proxies.findIndex((it) => isSame(it.ref, reference)) : -1;
    const height = proxies[page]?.getViewport({ scale: 1 }).height;
    const here = height !== undefined && typeof top === "number" ? [{ title, page, top: height - top }] : [];
    return [...here, ...sectionsOf(items, proxies)];
  });
}

/** A document without bookmarks has none, whatever the library's types say. */
async function outlineOf(pdf: pdfjs.PDFDocumentProxy): Promise<Entry[] | null> {
  return pdf.getOutline();
}

function isSame(one: Reference | null, other: Reference): boolean {
  return one !== null && one.num === other.num && one.gen === other.gen;
}

type Reference = { num: number; gen: number };

function isReference(it: unknown): it is Reference {
  return typeof it === "object" && it !== null && "num" in it && "gen" in it;
}
