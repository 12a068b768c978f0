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
  const proxies = await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)));
  const sections = await sectionsOf(pdf, proxies);
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
async function sectionsOf(pdf: pdfjs.PDFDocumentProxy, proxies: pdfjs.PDFPageProxy[]): Promise<Section[]> {
  const sections: Section[] = [];
  const walk = async (entries: Entry[]): Promise<void> => {
    for (const { title, dest, items } of entries) {
      const place: unknown[] = Array.isArray(dest) ? dest : [];
      const [reference, , , top] = place;
      if (isReference(reference) && typeof top === "number") {
        const page = await pdf.getPageIndex(reference);
        const height = proxies[page]?.getViewport({ scale: 1 }).height ?? 0;
        sections.push({ title, page, top: height - top });
      }
      await walk(items);
    }
  };
  await walk((await outlineOf(pdf)) ?? []);
  return sections;
}

/** A document without bookmarks has none, whatever the library's types say. */
async function outlineOf(pdf: pdfjs.PDFDocumentProxy): Promise<Entry[] | null> {
  return pdf.getOutline();
}

function isReference(it: unknown): it is { num: number; gen: number } {
  return typeof it === "object" && it !== null && "num" in it && "gen" in it;
}
