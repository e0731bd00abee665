import { useTranslations } from "next-intl";
import { TransferAccount } from "@/components/features/transfer/transfer-account";
import { Card } from "@/components/ui/card";
import { Money } from "@/components/ui/money";
import { Table, TableBody, TableHead, TableRow, Td, Th } from "@/components/ui/table";
import type { components } from "@/lib/api/schema";

/** How to pay by bank transfer: the account, and for each order its reference and amount. */
export function Transfer({ payments }: { payments: components["schemas"]["PaymentOutput"][] }) {
  const t = useTranslations("buying.confirmation");
  return (
    <Card title={t("transferTitle")} description={t("transferText")}>
      <div className="grid grid-cols-1 gap-4">
        <TransferAccount />
        <Table caption={t("transferTitle")}>
          <TableHead>
            <tr>
              <Th>{t("order")}</Th>
              <Th>{t("reference")}</Th>
              <Th numeric>{t("amount")}</Th>
            </tr>
          </TableHead>
          <TableBody>
            {payments.map((payment) => (
              <TableRow key={payment.id}>
                <Td className="whitespace-nowrap">{payment.order_number}</Td>
                <Td className="font-mono">{payment.reference}</Td>
                <Td numeric>
                  <Money value={payment.amount} />
                </Td>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </div>
    </Card>
  );
}
