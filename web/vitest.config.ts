import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@messages": `${import.meta.dirname}/messages`, "@": `${import.meta.dirname}/src` } },
  esbuild: { jsx: "automatic" },
  test: {
    environment: "jsdom",
    include: ["src/**/*.test.{ts,tsx}"],
    setupFiles: ["src/testing/setup.ts"],
    restoreMocks: true,
  },
});
