import { svelte } from "@sveltejs/vite-plugin-svelte";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

/** The faces of the first screen. */
const FIRST_FACES = /assets\/source-sans-3-latin-(400|600)-normal-[^/]*\.woff2$/;

/** Puts the styles of the first screen into the page: its first frame then waits for no other file.
    The shell gives the element the nonce that the content security policy names. The faces are asked
    for at once, so that nothing is drawn twice. */
function firstStylesInPage(): Plugin {
  return {
    name: "first-styles-in-page",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler(html, { bundle }) {
        const faces = Object.keys(bundle ?? {}).filter((name) => FIRST_FACES.test(name));
        const asked = faces.map((name) => `<link rel="preload" as="font" type="font/woff2" crossorigin href="/${name}">`);
        return html.replace("</title>", ["</title>", ...asked].join("\n    ")).replace(/<link rel="stylesheet"[^>]* href="\/([^"]+)">/g, (link, name: string) => {
          const styles = bundle?.[name];
          if (styles?.type !== "asset") return link;
          const text = String(styles.source).trim();
          // Later parts name this file among what they need; it stays, and says nothing twice.
          styles.source = "";
          return `<style>${text}</style>`;
        });
      },
    },
  };
}

export default defineConfig(({ mode }) => ({
  plugins: [svelte(), firstStylesInPage()],
  // safari16 is what the oldest supported webviews understand; no file is inlined, because the
  // content security policy refuses data: fonts and scripts.
  build: { target: "safari16", assetsInlineLimit: 0, emptyOutDir: true },
  // Components only mount in tests when Svelte's browser build is chosen.
  resolve: mode === "test" ? { conditions: ["browser"] } : {},
  test: { environment: "happy-dom", include: ["tests/**/*.test.ts"], testTimeout: 30_000 },
}));
