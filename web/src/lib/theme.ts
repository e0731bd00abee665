/** `system` follows the device. The server renders it into <html data-theme>, so no page flashes in the wrong one. */
export const THEMES = ["light", "dark", "system"] as const;
export type Theme = (typeof THEMES)[number];
export const THEME_COOKIE = "theme";

export function parseTheme(text: string | undefined): Theme {
  return THEMES.find((each) => each === text) ?? "system";
}
