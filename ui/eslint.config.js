import js from "@eslint/js";
import svelte from "eslint-plugin-svelte";
import ts from "typescript-eslint";
import svelteConfig from "./svelte.config.js";

// The tiers of the window: a folder may import from the tiers below its own and from itself.
// lib, styles < parts (no wire) and wire (no components) < one folder per concept < views < App.
const concepts = ["book", "schools", "visits", "notes", "deadlines", "search", "steps", "pages"];
const everywhere = ["lib", "parts", "wire", ...concepts, "views"];

/** Files of `folder` may not import from `refused` folders. */
function tier(folder, refused, message) {
  return {
    files: [`src/${folder}/**/*.{ts,svelte}`],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            { group: [...refused.map((name) => `**/${name}/**`), "**/App.svelte"], message },
            ...(folder === "wire" ? [] : [bridge]),
          ],
        },
      ],
    },
  };
}
const bridge = { group: ["@tauri-apps/*"], message: "Only wire/host.tauri.ts may speak to Tauri." };

export default ts.config(
  { ignores: ["dist/**", "node_modules/**", "src/wire/generated.ts"] },
  js.configs.recommended,
  ...ts.configs.strictTypeChecked,
  ...svelte.configs.recommended,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ["eslint.config.js", "svelte.config.js"] },
        extraFileExtensions: [".svelte"],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      eqeqeq: "error",
      "max-lines": ["error", { max: 300, skipBlankLines: false }],
      "no-undef": "off", // TypeScript checks names, in .svelte files as well
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/consistent-type-definitions": ["error", "type"],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
    },
  },
  {
    files: ["**/*.svelte", "**/*.svelte.ts"],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
    rules: {
      // Routes are our own hash addresses, kept in memory; SvelteKit's resolve() does not apply.
      "svelte/no-navigation-without-resolve": "off",
      "svelte/button-has-type": "error",
      "svelte/no-inline-styles": ["error", { allowTransitions: false }],
      // `let` is how Svelte spells a prop that is bound.
      "prefer-const": "off",
    },
  },
  { files: ["**/*.svelte"], rules: { "max-lines": ["error", { max: 250 }] } },
  {
    files: ["src/**/*.{ts,svelte}"],
    ignores: ["src/wire/**"],
    rules: {
      "@typescript-eslint/consistent-type-assertions": ["error", { assertionStyle: "never" }],
    },
  },
  tier("lib", everywhere.filter((name) => name !== "lib"), "lib knows nobody above it."),
  tier("parts", ["wire", ...concepts, "views"], "Parts know neither the wire nor any concept."),
  tier("wire", ["parts", ...concepts, "views"], "The wire knows no component."),
  ...concepts.map((concept) =>
    tier(
      concept,
      [...concepts.filter((other) => other !== concept), "views"],
      "A concept knows no other concept; views put them together.",
    ),
  ),
  tier("views", [], "Views do not know App."),
  {
    // The shell rejects with a plain object, and so does the invented core.
    files: ["tests/inventedBook.ts", "tests/inventedRecord.ts", "tests/inventedStart.ts"],
    rules: { "@typescript-eslint/only-throw-error": "off" },
  },
  { files: ["**/*.js"], ...ts.configs.disableTypeChecked },
);
