/* The adviser's hands in the window's tests: they press what they read and type where it says. */
import axe from "axe-core";
import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, expect, vi } from "vitest";

import App from "../src/App.svelte";
import "./parts";
import type { Host } from "../src/wire/host";

let app: Record<string, unknown> | null = null;

export async function open(host: Host | null): Promise<void> {
  document.documentElement.lang = "en-GB"; // index.html says it; this page is not that one
  document.body.innerHTML = '<div id="app"></div>';
  const target = document.getElementById("app");
  if (!target) throw new Error("no place to mount");
  app = mount(App, { target, props: { host } });
  await settle();
}

export async function settle(milliseconds = 20): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  flushSync();
}

function all(): HTMLElement[] {
  return Array.from(document.querySelectorAll<HTMLElement>("a[href], button"));
}

/** The words a person reads on a link or button, without those only a screen reader gets. */
function words(element: HTMLElement): string {
  const copy = element.cloneNode(true);
  if (!(copy instanceof HTMLElement)) return "";
  for (const hidden of copy.querySelectorAll(".vh, .n, kbd")) hidden.remove();
  return copy.textContent.replace(/\s+/g, " ").trim();
}

export async function press(name: string): Promise<void> {
  const found = all().find((element) => words(element) === name);
  if (!found) throw new Error(`No link or button “${name}”: ${all().map(words).join(", ")}`);
  found.click();
  await settle();
}

export function field(label: string): HTMLInputElement | HTMLTextAreaElement {
  const found = Array.from(document.querySelectorAll("label")).find(
    (element) => element.textContent.trim() === label,
  );
  const box = found ? document.getElementById(found.htmlFor) : null;
  if (box instanceof HTMLInputElement || box instanceof HTMLTextAreaElement) return box;
  throw new Error(`No field “${label}”`);
}

export function type(label: string, text: string): void {
  const box = field(label);
  box.focus();
  box.value = text;
  box.dispatchEvent(new Event("input", { bubbles: true }));
  flushSync();
}

/** Takes the option of a list at a place. */
export async function choose(selector: string, at: number): Promise<void> {
  const list = document.querySelector<HTMLSelectElement>(selector);
  if (!list) throw new Error(`No list ${selector}`);
  // The DOM of these tests does not know :checked of an option, by which the choice is read.
  Object.defineProperty(list, "querySelector", { configurable: true, value: () => list.options[at] });
  list.dispatchEvent(new Event("change", { bubbles: true }));
  await settle();
}

export async function key(init: KeyboardEventInit): Promise<void> {
  const from = document.activeElement ?? document.body;
  from.dispatchEvent(new KeyboardEvent("keydown", { bubbles: true, cancelable: true, ...init }));
  await settle();
}

export function title(): string {
  return document.querySelector("h1")?.textContent.trim() ?? "";
}

export function saved(): string | undefined {
  return document.querySelector<HTMLElement>("main [data-saved]")?.dataset["saved"];
}

export async function expectNothingForAxe(): Promise<void> {
  // Colours need a real browser; the journey in the real webview looks at them.
  const found = await axe.run(document, { rules: { "color-contrast": { enabled: false } } });
  expect(found.violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
}

/** Opens and closes the window around every test of the file that calls this. */
export function atTheWindow(): void {
  beforeEach(() => {
    // happy-dom has no top layer; the attribute is what the window looks at.
    vi.spyOn(HTMLDialogElement.prototype, "showModal").mockImplementation(function (this: HTMLDialogElement) {
      this.setAttribute("open", "");
    });
  });
  afterEach(async () => {
    if (app) await unmount(app);
    app = null;
  });
}
