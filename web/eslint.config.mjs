import next from "eslint-config-next/core-web-vitals";
import jsxA11y from "eslint-plugin-jsx-a11y";
import tseslint from "typescript-eslint";

const config = tseslint.config(
  { ignores: [".next/**", "node_modules/**", "next-env.d.ts", "src/lib/api/schema.d.ts", "playwright-report/**"] },
  ...next,
  ...tseslint.configs.strict,
  // Next's configuration already registers the plugin; only the rules are taken.
  { rules: jsxA11y.flatConfigs.strict.rules },
  {
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      "react/no-danger": "error",
      // Pictures come from the API as they are: see next.config.ts.
      "@next/next/no-img-element": "off",
      // The ARIA combobox pattern: a list that the input steers.
      "jsx-a11y/no-noninteractive-element-to-interactive-role": ["error", { ul: ["listbox"], li: ["option"] }],
      // Who signs in or out gets a full page load, so that nothing of another person stays in memory.
      "@next/next/no-location-assign-relative-destination": "off",
      "no-restricted-globals": ["error", { name: "fetch", message: "Use the client in @/lib/api." }],
      "no-restricted-imports": [
        "error",
        { paths: [{ name: "next/image", message: "Use <img> with width and height: pictures come ready from the API." }] },
      ],
    },
  },
  { files: ["src/lib/api/**", "tools/**", "e2e/**"], rules: { "no-restricted-globals": "off" } },
);

export default config;
