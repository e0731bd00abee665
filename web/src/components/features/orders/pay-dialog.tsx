"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { TransferAccount } from "@/components/features/transfer/transfer-account";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose, DialogContent } from "@/components/ui/dialog";
import { errorText } from "@/components/ui/error-text";
import { Notice } from "@/components/ui/notice";
import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import { useIdempotencyKey } from "@/lib/api/idempotency";
import { useFormat } from "@/lib/format/use-format";
import { toast } from "@/stores/toasts";
import type { Order } from "./types";
import { useKindly } from "./use-order";

/** Pays as was chosen when it was ordered: on account at once, or by a transfer whose details are shown then. */
export function PayDialog({ order, onClose }: { order: Order; onClose: () => void }) {
  const t = useTranslations("orders.pay");
  const common = useTranslations("common");
  const format = useFormat();
  const kindly = useKindly();
  const { keyFor } = useIdempotencyKey();
  const method = order.payment_method ?? "bank_transfer";
  const pay = useMutation({
    mutationFn: () => {
      const body = { order_ids: [order.id], method };
      return kindly(() => answer(api.POST("/api/v1/payments/process", { body, params: { header: { "Idempotency-Key": keyFor(body) } } })));
    },
    onSuccess: ({ transfer_to }) => {
      if (transfer_to) return;
      toast.done(t("accountDone", { number: order.number }));
      onClose();
    },
  });
  const account = pay.data?.transfer_to;
  const [payment] = pay.data?.payments ?? [];
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title={t("title", { number: order.number })}
        description={account ? t("transferNow") : t(`${method}Text`, { amount: format.money(order.total) })}
        footer={
          <>
            <DialogClose asChild>
              <Button>{account ? common("ui.close") : common("ui.cancel")}</Button>
            </DialogClose>
            {!account && (
              <Button variant="primary" pending={pay.isPending} onClick={() => pay.mutate()}>
                {t(`${method}Do`)}
              </Button>
            )}
          </>
        }
      >
        {pay.isError && <Notice tone="danger">{errorText(pay.error, common("error.unexpected"))}</Notice>}
        {account && payment && (
          <TransferAccount reference={payment.reference} amount={payment.open} />
        )}
      </DialogContent>
    </Dialog>
  );
}
