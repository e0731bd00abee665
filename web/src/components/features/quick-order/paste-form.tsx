"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { FileDrop } from "@/components/ui/file-drop";
import { Textarea } from "@/components/ui/input";
import { MOST_ROWS, type PastedRow, readPasted } from "./pasted";

const MOST_BYTES = 500_000;

/** Where a list is pasted, typed or brought as a file. */
export function PasteForm({ onRows }: { onRows: (rows: PastedRow[]) => void }) {
  const t = useTranslations("buying.quick");
  const [text, setText] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const take = (pasted: string) => {
    const { rows, more } = readPasted(pasted);
    setFault(rows.length === 0 ? t("noRows") : more > 0 ? t("tooMany", { most: MOST_ROWS, count: rows.length + more }) : null);
    if (rows.length === 0 || more > 0) {
      area.current?.focus();
      return;
    }
    onRows(rows);
  };
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <Card title={t("pasteTitle")} description={t("pasteText")}>
        <form
          className="grid gap-3"
          onSubmit={(event) => {
            event.preventDefault();
            take(text);
          }}
        >
          <Field label={t("list")} hint={t("listHint", { most: MOST_ROWS })} error={fault}>
            <Textarea
              ref={area}
              rows={12}
              spellCheck={false}
              className="font-mono"
              placeholder={"MUG-01\t24\nPLT-02\t12"}
              value={text}
              onChange={(event) => setText(event.target.value)}
              onKeyDown={(event) => {
                if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
                event.preventDefault();
                take(text);
              }}
            />
          </Field>
          <div className="flex items-center gap-3">
            <Button type="submit" variant="primary">
              {t("check")}
            </Button>
            <span className="text-xs text-faint max-sm:hidden">{t("checkKeys")}</span>
          </div>
        </form>
      </Card>
      <Card title={t("fileTitle")} description={t("fileText")}>
        <FileDrop
          accept={[".csv", ".txt", ".tsv"]}
          maxBytes={MOST_BYTES}
          onFiles={([file]) => {
            void file?.text().then((content) => {
              setText(content);
              take(content);
            });
          }}
        />
      </Card>
    </div>
  );
}
