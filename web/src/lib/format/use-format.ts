import { useLocale, useTimeZone } from "next-intl";
import { useMemo } from "react";
import { DEFAULT_TIME_ZONE } from "@/lib/i18n/locale";
import { type Formatter, formatter } from "./format";

/** The reader's formatter, in client components and in server components that are not async. */
export function useFormat(): Formatter {
  const locale = useLocale();
  const timeZone = useTimeZone() ?? DEFAULT_TIME_ZONE;
  return useMemo(() => formatter(locale, timeZone), [locale, timeZone]);
}
