/* The shapes of all icons, as in the design; 16 × 16. Drawn in place and not as a symbol that every
   icon refers to: a table of a morning has eighty of them, and the webview lays a reference out at
   twice the cost. */

/** `line` is drawn as a line, `solid` is filled. */
export type Shape = { line?: string; solid?: string };

export const SHAPES = {
  late: { line: "M8 2 14.5 13.5h-13zM8 6.5v3.2M8 11.6v.2" },
  clock: { line: "M1.8 8a6.2 6.2 0 1 0 12.4 0a6.2 6.2 0 1 0-12.4 0M8 4.5V8l2.4 1.6" },
  check: { line: "m2.5 8.5 3.6 3.6 7.4-8" },
  none: { line: "M3 8a5 5 0 1 0 10 0a5 5 0 1 0-10 0" },
  half: { line: "M3 8a5 5 0 1 0 10 0a5 5 0 1 0-10 0", solid: "M8 3a5 5 0 0 1 0 10z" },
  full: { solid: "M2.3 8a5.7 5.7 0 1 0 11.4 0a5.7 5.7 0 1 0-11.4 0" },
  lock: { line: "M4.2 7h7.6A1.2 1.2 0 0 1 13 8.2v4.6A1.2 1.2 0 0 1 11.8 14H4.2A1.2 1.2 0 0 1 3 12.8V8.2A1.2 1.2 0 0 1 4.2 7M5.2 7V5a2.8 2.8 0 0 1 5.6 0v2" },
  chev: { line: "m4.5 6.5 3.5 3.5 3.5-3.5" },
  back: { line: "m9.5 4-4 4 4 4" },
  visit: { line: "M3.2 3.2h9.6a1 1 0 0 1 1 1v8.6a1 1 0 0 1-1 1H3.2a1 1 0 0 1-1-1V4.2a1 1 0 0 1 1-1M2.2 6.5h11.6M5.3 1.8v2.6M10.7 1.8v2.6" },
  find: { line: "M2.7 7a4.3 4.3 0 1 0 8.6 0a4.3 4.3 0 1 0-8.6 0m7.6 3.3 3.5 3.5" },
  menu: { line: "M2.5 4.5h11M2.5 8h11M2.5 11.5h11" },
  info: { line: "M1.8 8a6.2 6.2 0 1 0 12.4 0a6.2 6.2 0 1 0-12.4 0M8 7.3v3.7M8 5v.2" },
  doc: { line: "M4 1.8h5.2L12.5 5v9.2H4zM9 2v3.2h3.3" },
  mail: { line: "M2.8 3.5h10.4a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1H2.8a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1M2.2 4.3l5.8 4.6 5.8-4.6" },
  person: { line: "M5.2 5.2a2.8 2.8 0 1 0 5.6 0a2.8 2.8 0 1 0-5.6 0M2.8 14c.5-3 2.6-4.4 5.2-4.4s4.7 1.4 5.2 4.4" },
  steps: { line: "M2 12.5h4V8h4V3.5h4" },
  group: { line: "M3.3 6a2.2 2.2 0 1 0 4.4 0a2.2 2.2 0 1 0-4.4 0M9.2 6.6a1.8 1.8 0 1 0 3.6 0a1.8 1.8 0 1 0-3.6 0M1.5 13c.3-2.5 1.9-3.6 4-3.6s3.7 1.1 4 3.6M10.8 10c1.9 0 3.2.9 3.5 3" },
  stop: { line: "M5.3 1.8h5.4l3.5 3.5v5.4l-3.5 3.5H5.3l-3.5-3.5V5.3zM8 4.8v4M8 11v.2" },
} as const satisfies Record<string, Shape>;

export type IconName = keyof typeof SHAPES;
