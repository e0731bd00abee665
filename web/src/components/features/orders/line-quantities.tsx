import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { TextField } from "@/components/forms/fields";
import { Table, TableBody, TableHead, TableRow, Td, Th } from "@/components/ui/table";

type LineQuantitiesProps<Line> = {
  caption: string;
  lines: Line[];
  /** What is told of each line before its quantity. */
  facts: { head: string; of: (line: Line) => ReactNode }[];
  head: string;
  /** Names the field of a line. */
  label: (title: string) => string;
  /** What an empty field counts as; without it each has to be filled in. */
  empty?: string;
  problem: string | undefined;
};

/** Lines with a quantity to type for each: `lines.0.quantity` and so on in the form around. */
export function LineQuantities<Line extends { id: string; title: string; sku: string | null }>({ caption, lines, facts, head, label, empty, problem }: LineQuantitiesProps<Line>) {
  const t = useTranslations("orders");
  return (
    <div className="grid gap-1">
      <Table caption={caption}>
        <TableHead>
          <tr>
            <Th>{t("field.product")}</Th>
            {facts.map((fact) => <Th key={fact.head} numeric>{fact.head}</Th>)}
            <Th numeric>{head}</Th>
          </tr>
        </TableHead>
        <TableBody>
          {lines.map((line, index) => (
            <TableRow key={line.id}>
              <Td>
                <span className="block">{line.title}</span>
                <span className="block text-xs text-faint">{line.sku}</span>
              </Td>
              {facts.map((fact) => <Td key={fact.head} numeric>{fact.of(line)}</Td>)}
              <Td numeric>
                <TextField
                  name={`lines.${index}.quantity`}
                  label={label(line.title)}
                  labelHidden
                  optional={empty !== undefined}
                  inputMode="numeric"
                  placeholder={empty}
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
