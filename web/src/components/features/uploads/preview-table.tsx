"use client";

import { useTranslations } from "next-intl";
import { Table, TableBody, TableHead, TableRow, Td, Th } from "@/components/ui/table";
import { useFormat } from "@/lib/format/use-format";
import { cn } from "@/lib/cn";
import { FIELDS, SPEC } from "./mapping";
import type { Preview } from "./upload-api";

/** The first rows as they would be taken, and what is wrong with them. */
export function PreviewTable({ preview, busy }: { preview: Preview; busy: boolean }) {
  const t = useTranslations("selling.uploads");
  const format = useFormat();
  const fields = Object.keys(preview.mapping);
  const nameOf = (field: string) => {
    const known = FIELDS.find((each) => each === field);
    return known ? t(`fields.${known}`) : field.slice(SPEC.length);
  };
  return (
    <div aria-busy={busy || undefined} className="grid gap-2">
      <h3 className="text-sm font-medium">{t("previewTitle", { count: preview.rows.length })}</h3>
      <Table caption={t("previewCaption")} maxHeight="screen">
        <TableHead>
          <tr>
            <Th numeric>{t("line")}</Th>
            {fields.map((field) => <Th key={field}>{nameOf(field)}</Th>)}
            <Th>{t("faults")}</Th>
          </tr>
        </TableHead>
        <TableBody>
          {preview.rows.map((row) => (
            <TableRow key={row.line}>
              <Td numeric>{format.number(row.line)}</Td>
              {fields.map((field) => {
                const fault = row.faults.find((each) => each.field === field);
                return <Td key={field} className={cn("max-w-60 truncate", fault && (fault.severity === "refused" ? "bg-danger-soft text-danger" : "bg-caution-soft text-caution"))}>{row.values[field] ?? ""}</Td>;
              })}
              <Td className="min-w-56 text-xs">
                {row.faults.length === 0 ? t("fine") : row.faults.map((each) => (
                  <p key={`${each.field}-${each.code}`} className={each.severity === "refused" ? "text-danger" : "text-caution"}>{t(`severity.${each.severity}`)}: {each.message}</p>
                ))}
              </Td>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}
