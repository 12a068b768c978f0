import { vitePreprocess } from "@sveltejs/vite-plugin-svelte";

export default {
  preprocess: vitePreprocess(),
  compilerOptions: {
    runes: true,
    // Narrow windows show rows as grids, which takes the table meaning from them; the written
    // roles give it back.
    warningFilter: (warning) => warning.code !== "a11y_no_redundant_roles",
  },
};
