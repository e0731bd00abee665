import { useTranslations } from "next-intl";
import { TextField } from "@/components/forms/fields";
import type { OrderLine } from "@/components/features/orders/types";
import { Table, TableBody, TableHead, TableRow, Td, Th } from "@/components/ui/table";
import { useFormat } from "@/lib/format/use-format";

type ShipLinesProps = { lines: OrderLine[]; open: Map<string, number>; problem: string | undefined };

/** How much of each line goes into the shipment: all that is open, unless it is changed. */
export function ShipLines({ lines, open, problem }: ShipLinesProps) {
  const t = useTranslations("orders.ship");
  const format = useFormat();
  return (
    <div className="grid gap-1">
      <Table caption={t("lines")}>
        <TableHead>
          <tr>
            <Th>{t("product")}</Th>
            <Th numeric>{t("ordered")}</Th>
            <Th numeric>{t("open")}</Th>
            <Th numeric>{t("quantity")}</Th>
          </tr>
        </TableHead>
        <TableBody>
          {lines.map((line, index) => (
            <TableRow key={line.id}>
              <Td>
                <span className="block">{line.title}</span>
                <span className="block text-xs text-faint">{line.sku}</span>
              </Td>
              <Td numeric>{format.number(line.quantity)}</Td>
              <Td numeric>{format.number(open.get(line.id) ?? 0)}</Td>
              <Td numeric>
                <TextField
                  name={`lines.${index}.quantity`}
                  label={t("quantityOf", { product: line.title })}
                  labelHidden
                  inputMode="numeric"
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
