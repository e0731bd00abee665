import { useTranslations } from "next-intl";
import { Money } from "@/components/ui/money";
import { StatRow, StatTile } from "@/components/ui/stat-tile";
import { useFormat } from "@/lib/format/use-format";
import type { Credit } from "./types";

/** Limit, used and free of each account of a buyer. */
export function CreditTiles({ credit }: { credit: Credit }) {
  const t = useTranslations("orders.credit");
  const format = useFormat();
  return (
    <div className="grid gap-2">
      {credit.accounts.map(({ account }) => (
        <StatRow key={account.limit.currency}>
          <StatTile label={t("limit")} value={<Money value={account.limit} />} note={account.on_hold ? t("onHold") : t("terms", { days: format.number(account.terms_days) })} />
          <StatTile label={t("used")} value={<Money value={account.used} />} />
          <StatTile label={t("available")} value={<Money value={account.available} />} />
        </StatRow>
      ))}
    </div>
  );
}
