import { useTranslations } from "next-intl";
import { TextField } from "@/components/forms/fields";
import { Money } from "@/components/ui/money";
import { Table, TableBody, TableHead, TableRow, Td, Th } from "@/components/ui/table";
import { useFormat } from "@/lib/format/use-format";
import type { InvoiceLine } from "./types";

type RefundLinesProps = { lines: InvoiceLine[]; currency: string; problem: string | undefined };

/** How many units of each line are given back; none, unless it is said. */
export function RefundLines({ lines, currency, problem }: RefundLinesProps) {
  const t = useTranslations("orders");
  const format = useFormat();
  return (
    <div className="grid gap-1">
      <Table caption={t("refund.lines")}>
        <TableHead>
          <tr>
            <Th>{t("field.product")}</Th>
            <Th numeric>{t("field.unitPrice")}</Th>
            <Th numeric>{t("refund.left")}</Th>
            <Th numeric>{t("refund.back")}</Th>
          </tr>
        </TableHead>
        <TableBody>
          {lines.map((line, index) => (
            <TableRow key={line.id}>
              <Td>
                <span className="block">{line.title}</span>
                <span className="block text-xs text-faint">{line.sku}</span>
              </Td>
              <Td numeric><Money value={{ amount: line.unit_price, currency }} /></Td>
              <Td numeric>{format.number(line.quantity - line.credited_quantity)}</Td>
              <Td numeric>
                <TextField
                  name={`lines.${index}.quantity`}
                  label={t("refund.unitsOf", { product: line.title })}
                  labelHidden
                  optional
                  inputMode="numeric"
                  placeholder="0"
                  className="numeric ml-auto w-24 text-right"
                  fieldClassName="justify-items-end whitespace-normal"
                />
              </Td>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {problem && (
        <p role="alert" className="text-xs font-medium text-danger">
          {problem}
        </p>
      )}
    </div>
  );
}
