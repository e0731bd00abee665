import "server-only";
import { cookies, headers } from "next/headers";
import { LOCALE_COOKIE, type Locale, TIME_ZONE_COOKIE, isLocale, localeFor, timeZoneOr } from "./locale";

/** The reader's language: their choice, else what their browser asks for. */
export async function readLocale(): Promise<Locale> {
  const chosen = (await cookies()).get(LOCALE_COOKIE)?.value;
  return isLocale(chosen) ? chosen : localeFor((await headers()).get("accept-language"));
}

/** The reader's time zone as their browser told it, else UTC. */
export async function readTimeZone(): Promise<string> {
  return timeZoneOr((await cookies()).get(TIME_ZONE_COOKIE)?.value);
}
