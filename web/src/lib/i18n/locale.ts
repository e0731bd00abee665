export const LOCALES = ["en", "de"] as const;
export type Locale = (typeof LOCALES)[number];
const DEFAULT_LOCALE: Locale = "en";
export const LOCALE_COOKIE = "locale";
export const TIME_ZONE_COOKIE = "timezone";
export const DEFAULT_TIME_ZONE = "UTC";

export function isLocale(text: string | undefined): text is Locale {
  return LOCALES.some((each) => each === text);
}

/** The best of our languages for an Accept-Language header. */
export function localeFor(acceptLanguage: string | null): Locale {
  const wished = (acceptLanguage ?? "")
    .split(",")
    .map((part) => {
      const [tag = "", quality] = part.trim().split(/;\s*q=/);
      return { language: tag.toLowerCase().split("-")[0], quality: quality === undefined ? 1 : Number(quality) || 0 };
    })
    .filter((each) => each.quality > 0)
    .sort((a, b) => b.quality - a.quality);
  return wished.map((each) => each.language).find(isLocale) ?? DEFAULT_LOCALE;
}

/** The zone if this machine knows it. */
export function timeZoneOr(name: string | undefined, otherwise: string = DEFAULT_TIME_ZONE): string {
  if (!name || name.length > 64) return otherwise;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return otherwise;
  }
}
