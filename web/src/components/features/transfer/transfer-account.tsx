"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { DescriptionList } from "@/components/ui/description-list";
import { Money } from "@/components/ui/money";
import { Skeleton } from "@/components/ui/skeleton";
import { ErrorState } from "@/components/ui/states";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { paymentsKeys } from "@/lib/api/query-keys/payments";
import type { components } from "@/lib/api/schema";
import { useMay } from "@/lib/auth/use-session";
import { inFours } from "./in-fours";

type TransferAccountProps = { reference?: string | null; amount?: components["schemas"]["MoneyModel"] };

/** Where to transfer money to; with the reference and the amount of one payment where it is about one. */
export function TransferAccount({ reference, amount }: TransferAccountProps) {
  const t = useTranslations("orders.pay");
  const may = useMay("payment:read");
  const account = useQuery({
    queryKey: paymentsKeys.detail("transfer-account"),
    queryFn: ({ signal }) => answer(api.GET("/api/v1/payments/transfer-account", { signal })),
    enabled: may,
  });
  if (!may) return null;
  if (account.isError) return <ErrorState framed={false} error={account.error} onRetry={() => void account.refetch()} />;
  if (!account.data) return <Skeleton className="h-20" />;
  return (
    <DescriptionList
      columns={3}
      entries={[
        { term: t("holder"), value: account.data.account_holder },
        { term: "IBAN", value: <span className="numeric">{inFours(account.data.iban)}</span> },
        { term: "BIC", value: <span className="numeric">{account.data.bic}</span> },
        ...(reference ? [{ term: t("reference"), value: <strong className="numeric">{reference}</strong> }] : []),
        ...(amount ? [{ term: t("amount"), value: <Money value={amount} /> }] : []),
      ]}
    />
  );
}
