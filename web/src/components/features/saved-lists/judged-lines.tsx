"use client";

import { Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Money } from "@/components/ui/money";
import { Table, TableBody, TableHead, TableRow, Td, Th } from "@/components/ui/table";
import type { components } from "@/lib/api/schema";
import { useFormat } from "@/lib/format/use-format";
import { factsOf, limitsOf } from "../cart/offers";
import { LinePicture } from "../cart/picture";
import { QuantityChoice } from "../cart/quantity-choice";

type JudgedLine = Pick<components["schemas"]["JudgedLineOutput"], "product_id" | "sku" | "title" | "quantity" | "status" | "product" | "unit_price" | "net" | "nearest_quantities">;
type JudgedLinesProps = {
  caption: string;
  lines: readonly JudgedLine[];
  disabled?: boolean;
  /** Without these the lines can only be read. */
  onQuantity?: (productId: string, quantity: number) => void;
  onRemove?: (productId: string) => void;
};

/** Lines at today's prices: what each costs, or why it cannot be had. */
export function JudgedLines({ caption, lines, disabled, onQuantity, onRemove }: JudgedLinesProps) {
  const t = useTranslations("buying.lists");
  const status = useTranslations("buying.status");
  const format = useFormat();
  return (
    <Table caption={caption}>
      <TableHead>
        <tr>
          <Th>{t("product")}</Th>
          <Th>{t("seller")}</Th>
          <Th numeric={!onQuantity}>{t("quantity")}</Th>
          <Th numeric>{t("unitPrice")}</Th>
          <Th numeric>{t("net")}</Th>
          <Th>{t("today")}</Th>
          {onRemove && (
            <Th>
              <span className="sr-only">{t("removeLine")}</span>
            </Th>
          )}
        </tr>
      </TableHead>
      <TableBody>
        {lines.map((line) => (
          <TableRow key={line.product_id}>
            <Td>
              <span className="flex min-w-56 items-center gap-3">
                <LinePicture imageId={line.product?.image_id ?? null} />
                <span className="grid">
                  <span className="font-medium">{line.title}</span>
                  <span className="font-mono text-xs text-faint">{line.sku}</span>
                </span>
              </span>
            </Td>
            <Td>{line.product?.seller.name ?? "–"}</Td>
            <Td numeric={!onQuantity}>
              {onQuantity && line.product ? (
                <QuantityChoice
                  key={line.quantity}
                  {...limitsOf(line.product)}
                  // A list may hold more than is in stock just now.
                  maximum={undefined}
                  value={line.quantity}
                  disabled={disabled}
                  label={t("quantityOf", { title: line.title })}
                  onValueChange={(quantity) => onQuantity(line.product_id, quantity)}
                />
              ) : (
                format.number(line.quantity)
              )}
            </Td>
            <Td numeric>{line.unit_price && <Money value={line.unit_price} />}</Td>
            <Td numeric>{line.net && <Money value={line.net} />}</Td>
            <Td className="min-w-40 text-xs">
              {line.status === "ok" ? (
                <span className="text-positive">{status("ok")}</span>
              ) : (
                <span className="font-medium text-danger">{line.status === "merged" ? "" : status(line.status, factsOf(line.product))}</span>
              )}
            </Td>
            {onRemove && (
              <Td>
                <Button variant="quiet" size="icon-sm" disabled={disabled} aria-label={t("removeOf", { title: line.title })} onClick={() => onRemove(line.product_id)}>
                  <Trash2 aria-hidden />
                </Button>
              </Td>
            )}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
