import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { useFormat } from "@/lib/format/use-format";
import { type Tier, byQuantity, saving } from "./tiers";

/** The prices by quantity; the one that applies is marked, not by colour alone. */
export function TierTable({ tiers, applies }: { tiers: Tier[]; applies: Tier | null }) {
  const t = useTranslations("public.product");
  const format = useFormat();
  const sorted = byQuantity(tiers);
  const [first] = sorted;
  if (!first) return null;
  const head = "border-b px-3 py-1.5 text-left text-xs font-medium text-soft";
  return (
    <div className="overflow-hidden rounded-md border">
      <table className="numeric w-full border-separate border-spacing-0 text-sm">
        <caption className="sr-only">{t("tiers")}</caption>
        <thead className="bg-sunken">
          <tr>
            <th scope="col" className={head}>
              {t("tierQuantity")}
            </th>
            <th scope="col" className={`${head} text-right!`}>
              {t("tierPrice")}
            </th>
            <th scope="col" className={`${head} text-right!`}>
              {t("tierSaving")}
            </th>
          </tr>
        </thead>
        <tbody>
          {sorted.map((each) => {
            const current = each === applies;
            const saved = saving(first, each);
            return (
              <tr key={each.min_quantity} aria-current={current ? "true" : undefined} className="aria-current:bg-selected aria-current:font-medium">
                <th scope="row" className={`px-3 py-1.5 text-left ${current ? "font-medium" : "font-normal"}`}>
                  <span className="inline-flex items-center gap-1.5">
                    {t("tierFrom", { quantity: each.min_quantity })}
                    {current && <Check aria-label={t("tierApplies")} className="size-3.5 text-accent-text" />}
                  </span>
                </th>
                <td className="px-3 py-1.5 text-right">{format.money(each.unit_price)}</td>
                <td className="px-3 py-1.5 text-right text-soft">{saved > 0.0005 ? format.percent(-saved) : "–"}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
