import { getRequestConfig } from "next-intl/server";
import { readLocale, readTimeZone } from "./locale.server";
import { loadMessages } from "./messages";

export default getRequestConfig(async () => {
  const [locale, timeZone] = await Promise.all([readLocale(), readTimeZone()]);
  return { locale, timeZone, messages: await loadMessages(locale) };
});
