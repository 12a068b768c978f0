// Forced colours: the system paints every ground alike and takes shadows away. WebKitGTK cannot be
// told to force colours, so what has to hold is read from the style sheets themselves.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, it } from "vitest";

type Rule = { file: string; selector: string; body: string };

function files(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(css|svelte)$/.test(name))
    .map((name) => join(folder, name));
}

function styles(file: string): string {
  const text = readFileSync(file, "utf8");
  const css = file.endsWith(".css") ? text : [...text.matchAll(/<style>([\s\S]*?)<\/style>/g)].map((it) => it[1]).join("\n");
  return css.replaceAll(/\/\*[\s\S]*?\*\//g, "");
}

/** The inside of every block of a media query, and the style sheet without them. */
function parted(css: string, query: string): { inside: string; outside: string } {
  let [inside, outside, rest] = ["", "", css];
  for (let at = rest.indexOf(query); at >= 0; at = rest.indexOf(query)) {
    outside += rest.slice(0, at);
    const open = rest.indexOf("{", at);
    let depth = 1;
    let end = open + 1;
    while (depth > 0 && end < rest.length) {
      depth += rest[end] === "{" ? 1 : rest[end] === "}" ? -1 : 0;
      end += 1;
    }
    inside += rest.slice(open + 1, end - 1);
    rest = rest.slice(end);
  }
  return { inside, outside: outside + rest };
}

function rules(file: string, css: string): Rule[] {
  return [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector = "", body = ""]) => ({
    file: file.slice(file.indexOf("src/")),
    selector: selector.trim().replaceAll(/\s+/g, " "),
    body,
  }));
}

const all = files(join(import.meta.dirname, "../src")).map((file) => {
  const { inside, outside } = parted(styles(file), "@media (forced-colors: active)");
  return { plain: rules(file, outside), forced: rules(file, inside) };
});
const plain = all.flatMap((it) => it.plain);
const forced = all.flatMap((it) => it.forced);

/** Colours that say something. Grounds, the paper of a page and what lies behind a dialog say nothing. */
const SPEAKS = /background(-color|-image)?:[^;]*(var\(--(accent|accent-strong|on-accent|ink|ink-2|ink-3|late|soon|done|line|line-strong|sheet-mark)\)|currentColor)/;
/** A ground that says something, because it marks a state. */
const STATE = /\[aria-|\[data-selected|:checked|\.now\b/;

/** The same words the selector ends in stand in a block for forced colours. */
function isTold({ selector }: Rule): boolean {
  return selector.split(",").every((one) => {
    const last = one.trim().split(/[\s>]+/).at(-1) ?? "";
    return forced.some((it) => it.selector.includes(last));
  });
}

function keepsItsLook(rule: Rule): boolean {
  const ownLook = /forced-color-adjust: none|text-decoration|border-color: var|border: /;
  return ownLook.test(rule.body) || isTold(rule);
}

it("what is painted with a colour that says something is told in forced colours too", () => {
  const painted = plain.filter((rule) => SPEAKS.test(rule.body) || (STATE.test(rule.selector) && /background/.test(rule.body)));
  expect(painted.length).toBeGreaterThan(5);
  expect(painted.filter((rule) => !keepsItsLook(rule)).map(({ file, selector }) => `${file}: ${selector}`)).toEqual([]);
});

it("what has the focus is told by an outline, which forced colours keep", () => {
  const focused = plain.filter(({ selector }) => selector.includes(":focus-visible") && !/\.icon/.test(selector));
  expect(focused.length).toBeGreaterThan(3);
  expect(focused.filter(({ body }) => !body.includes("outline")).map(({ selector }) => selector)).toEqual([]);
  const without = plain.filter(({ body }) => /outline: (none|0)/.test(body));
  // A title takes the focus to be read out, and nobody can act on it.
  expect(without.filter(({ selector }) => !/^h[12]:focus$|^\.now$/.test(selector)).map(({ selector }) => selector)).toEqual([]);
});

it("shadows, which forced colours take away, lie only under what floats and has an edge", () => {
  const shadows = plain.filter(({ body }) => body.includes("box-shadow"));
  expect(shadows.map(({ file, selector }) => `${file}: ${selector}`).toSorted()).toEqual([
    "src/pages/PageCanvas.svelte: .page",
    "src/styles/messages.css: .dialog",
  ]);
});

it("every choice that is ticked, every place one is at and every square is named there", () => {
  const named = forced.map(({ selector }) => selector).join(" ");
  for (const mark of [".check input:checked", ".nav li > a[aria-current]", ".tabs a[aria-current]", ".square.used", ".day[data-selected]"]) {
    expect(named, mark).toContain(mark);
  }
});
