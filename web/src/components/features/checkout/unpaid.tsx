"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button";
import { errorText } from "@/components/ui/error-text";
import { Notice } from "@/components/ui/notice";
import { When } from "@/components/ui/when";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { useIdempotencyKey } from "@/lib/api/idempotency";
import type { components } from "@/lib/api/schema";

type ProcessInput = components["schemas"]["ProcessInput"];

/** Orders that stand and are not paid: until when they are kept, and how to pay them now. */
export function Unpaid({ groupId, payUntil, poNumber, onAccount }: { groupId: string; payUntil: string | null; poNumber: string | null; onAccount: boolean }) {
  const t = useTranslations("buying.confirmation");
  const router = useRouter();
  const { keyFor, renew } = useIdempotencyKey();
  const pay = useMutation({
    mutationFn: (method: ProcessInput["method"]) => {
      const body: ProcessInput = { group_id: groupId, method, po_number: poNumber };
      return answer(api.POST("/api/v1/payments/process", { body, params: { header: { "Idempotency-Key": keyFor(body) } } }));
    },
    onSuccess: () => {
      renew();
      router.refresh();
    },
  });
  return (
    <Notice
      tone="danger"
      title={t("unpaidTitle")}
      actions={
        <div className="flex flex-wrap gap-2">
          {onAccount && (
            <Button size="sm" pending={pay.isPending && pay.variables === "on_account"} disabled={pay.isPending} onClick={() => pay.mutate("on_account")}>
              {t("payOnAccount")}
            </Button>
          )}
          <Button size="sm" pending={pay.isPending && pay.variables === "bank_transfer"} disabled={pay.isPending} onClick={() => pay.mutate("bank_transfer")}>
            {t("payByTransfer")}
          </Button>
        </div>
      }
    >
      <p>{payUntil ? t.rich("unpaidUntil", { when: () => <When at={payUntil} as="dateTime" /> }) : t("unpaid")}</p>
      {pay.isError && <p role="alert">{errorText(pay.error, t("payFailed"))}</p>}
    </Notice>
  );
}
