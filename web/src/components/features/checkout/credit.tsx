import { useTranslations } from "next-intl";
import { Money } from "@/components/ui/money";
import { Progress } from "@/components/ui/progress";
import type { components } from "@/lib/api/schema";
import { shareOf } from "./decimals";

type Account = components["schemas"]["CreditAccountOutput"];

/** A credit account: how much of it is used, and what is left. */
export function CreditBar({ account }: { account: Account }) {
  const t = useTranslations("buying.credit");
  return (
    <div className="grid gap-2">
      <Progress share={shareOf(account.used, account.limit)} label={t("usedShare")} />
      <dl className="grid grid-cols-3 gap-x-4 text-xs text-faint">
        <div>
          <dt>{t("limit")}</dt>
          <dd className="text-sm font-medium text-ink">
            <Money value={account.limit} />
          </dd>
        </div>
        <div>
          <dt>{t("used")}</dt>
          <dd className="text-sm font-medium text-ink">
            <Money value={account.used} />
          </dd>
        </div>
        <div>
          <dt>{t("available")}</dt>
          <dd className="text-sm font-medium text-ink">
            <Money value={account.available} />
          </dd>
        </div>
      </dl>
    </div>
  );
}
