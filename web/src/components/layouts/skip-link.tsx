import { useTranslations } from "next-intl";

export const MAIN_ID = "main";

/** The first stop of the Tab key: past the navigation. */
export function SkipLink() {
  const t = useTranslations("common.layout");
  return (
    <a href={`#${MAIN_ID}`} className="sr-only rounded-md bg-accent px-3 py-2 text-sm font-medium text-accent-ink focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-60">
      {t("skip")}
    </a>
  );
}
