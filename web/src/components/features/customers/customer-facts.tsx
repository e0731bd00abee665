import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Money } from "@/components/ui/money";
import type { Customer } from "./types";

/** What they ordered, a line for each currency: amounts of different money are never added up. */
export function CustomerTotals({ totals, of }: { totals: Customer["totals"]; of: "net" | "total" }) {
  if (totals.length === 0) return <>–</>;
  return (
    <>
      {totals.map((each) => (
        <span key={each.currency} className="block">
          <Money value={each[of]} />
        </span>
      ))}
    </>
  );
}

export function CustomerBadges({ customer }: { customer: Customer }) {
  const t = useTranslations("orders.customers");
  return (
    <>
      {customer.historical && <Badge>{t("historicalOne")}</Badge>}
      {customer.suspended && <Badge tone="danger">{t("suspended")}</Badge>}
      {customer.verified === false && <Badge tone="caution">{t("unverified")}</Badge>}
    </>
  );
}
