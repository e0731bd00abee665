const YEAR_S = 31_536_000;

/** Keeps a choice of this reader (language, theme, time zone) in a cookie, where the server sees it too. */
export function keepPreference(name: string, value: string): void {
  document.cookie = `${name}=${encodeURIComponent(value)}; Path=/; Max-Age=${YEAR_S}; SameSite=Lax`;
}
