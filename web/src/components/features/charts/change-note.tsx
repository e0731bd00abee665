import { useTranslations } from "next-intl";
import { useFormat } from "@/lib/format/use-format";

/** "12.5% more than in the period before". The API's percent is a decimal string; null: there was nothing to compare. */
export function ChangeNote({ percent }: { percent: string | null }) {
  const t = useTranslations("selling.sales");
  const format = useFormat();
  if (percent === null) return <>{t("noComparison")}</>;
  const change = Number(percent);
  const text = format.percent(Math.abs(change) / 100);
  return <>{change === 0 ? t("same") : t(change > 0 ? "more" : "less", { percent: text })}</>;
}
