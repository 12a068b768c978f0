import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";

export default defineConfig(({ mode }) => ({
  plugins: [svelte()],
  // safari16 is what the oldest supported webviews understand; no file is inlined, because the
  // content security policy refuses data: fonts and scripts.
  build: { target: "safari16", assetsInlineLimit: 0, emptyOutDir: true },
  // Components only mount in tests when Svelte's browser build is chosen.
  resolve: mode === "test" ? { conditions: ["browser"] } : {},
  test: { environment: "happy-dom", include: ["tests/**/*.test.ts"], testTimeout: 30_000 },
}));
