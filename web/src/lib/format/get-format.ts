import "server-only";
import { readLocale, readTimeZone } from "@/lib/i18n/locale.server";
import { type Formatter, formatter } from "./format";

/** The reader's formatter in async server components. */
export async function getFormat(): Promise<Formatter> {
  return formatter(await readLocale(), await readTimeZone());
}
