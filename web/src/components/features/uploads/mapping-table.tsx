"use client";

import { useTranslations } from "next-intl";
import { NativeSelect } from "@/components/ui/native-select";
import { Table, TableBody, TableHead, TableRow, Td, Th } from "@/components/ui/table";
import { type Choices, FIELDS, SPEC } from "./mapping";

type MappingTableProps = {
  columns: string[];
  choices: Choices;
  twice: string[];
  sampleOf: (field: string) => string | undefined;
  onChange: (column: string, field: string) => void;
};

/** Each column of the file, and what it is taken for. */
export function MappingTable({ columns, choices, twice, sampleOf, onChange }: MappingTableProps) {
  const t = useTranslations("selling.uploads");
  return (
    <Table caption={t("mapping")}>
      <TableHead>
        <tr>
          <Th>{t("column")}</Th>
          <Th>{t("meaning")}</Th>
          <Th>{t("example")}</Th>
        </tr>
      </TableHead>
      <TableBody>
        {columns.map((column) => {
          const field = choices[column] ?? "";
          return (
            <TableRow key={column}>
              <Td className="font-mono">{column}</Td>
              <Td className="w-72">
                <NativeSelect aria-label={t("meaningOf", { column })} aria-invalid={twice.includes(column) || undefined} value={field} onChange={(event) => onChange(column, event.target.value)}>
                  <option value="">{t("ignored")}</option>
                  {FIELDS.map((each) => <option key={each} value={each}>{t(`fields.${each}`)}</option>)}
                  <option value={field.startsWith(SPEC) ? field : `${SPEC}${column.trim()}`}>{t("asSpecification", { name: field.startsWith(SPEC) ? field.slice(SPEC.length) : column })}</option>
                </NativeSelect>
              </Td>
              <Td className="max-w-80 truncate text-soft">{field ? (sampleOf(field) ?? "–") : "–"}</Td>
            </TableRow>
          );
        })}
      </TableBody>
    </Table>
  );
}
