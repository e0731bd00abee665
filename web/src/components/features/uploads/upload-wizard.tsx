"use client";

import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useCategories } from "@/components/features/product-editor/category-field";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { errorText } from "@/components/ui/error-text";
import { FileDrop } from "@/components/ui/file-drop";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import { TableSkeleton } from "@/components/ui/skeleton";
import { Stepper } from "@/components/ui/stepper";
import { uploadsKeys } from "@/lib/api/query-keys/uploads";
import { useFormat } from "@/lib/format/use-format";
import { type Choices, doubles, guessChoices, mappingOf } from "./mapping";
import { MappingTable } from "./mapping-table";
import { OptionsFields } from "./options-fields";
import { PreviewTable } from "./preview-table";
import { MAX_BYTES, type UploadOptions, canPreview, previewUpload, startUpload, isLarge } from "./upload-api";

/** A file, then what its columns mean, then go. */
export function UploadWizard() {
  const t = useTranslations("selling.uploads");
  const format = useFormat();
  const [file, setFile] = useState<File | null>(null);
  return (
    <Card title={file ? file.name : t("newTitle")} description={file ? format.bytes(file.size) : t("newText")} actions={file && <Button size="sm" onClick={() => setFile(null)}>{t("otherFile")}</Button>}>
      <div className="grid gap-4">
        <Stepper steps={[t("stepFile"), t("stepMapping"), t("stepRun")]} current={file ? 1 : 0} />
        {file ? <Mapped key={`${file.name}-${file.lastModified}-${file.size}`} file={file} /> : <FileDrop accept={[".csv", ".csv.gz", ".xlsx"]} maxBytes={MAX_BYTES} onFiles={([first]) => setFile(first ?? null)} />}
      </div>
    </Card>
  );
}

function Mapped({ file }: { file: File }) {
  const t = useTranslations("selling.uploads");
  const unexpected = useTranslations("common.error")("unexpected");
  const router = useRouter();
  const client = useQueryClient();
  useCategories();
  const [options, setOptions] = useState<UploadOptions>({ status: "draft", decimal_comma: false, category_id: null, warehouse_id: null, currency: null });
  const [chosen, setChosen] = useState<Choices | null>(null);
  const [share, setShare] = useState<number | null>(null);
  const shown = canPreview(file);
  const identity = [file.name, file.size, file.lastModified];
  const first = useQuery({
    enabled: shown,
    queryKey: uploadsKeys.part("new", "columns", { identity }),
    queryFn: ({ signal }) => previewUpload(file, null, options, signal),
    staleTime: Infinity,
    retry: false,
  });
  const choices = chosen ?? (first.data ? guessChoices(first.data.columns, first.data.mapping) : null);
  const twice = choices ? doubles(choices) : [];
  const mapping = choices ? mappingOf(choices) : null;
  const complete = mapping?.sku !== undefined && twice.length === 0;
  const preview = useQuery({
    enabled: shown && complete,
    queryKey: uploadsKeys.part("new", "preview", { identity, mapping, options }),
    queryFn: ({ signal }) => previewUpload(file, mapping, options, signal),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    retry: false,
  });
  const start = useMutation({
    mutationFn: () => startUpload(file, mapping, options, setShare),
    onSuccess: (upload) => {
      void client.invalidateQueries({ queryKey: uploadsKeys.lists() });
      router.push(`/manufacturer/uploads/${upload.id}`);
    },
    onError: () => setShare(null),
  });

  if (shown && first.isPending) return <TableSkeleton rows={6} />;
  if (first.isError) return <Notice tone="danger" title={t("unreadable")}>{errorText(first.error, unexpected)}</Notice>;
  return (
    <div className="grid gap-5">
      {!shown && <Notice>{t("noPreview")}</Notice>}
      <OptionsFields options={options} onChange={setOptions} />
      {choices && first.data && (
        <MappingTable columns={first.data.columns} choices={choices} twice={twice} sampleOf={(field) => preview.data?.rows.map((row) => row.values[field] ?? "").find(Boolean)} onChange={(column, field) => setChosen({ ...choices, [column]: field })} />
      )}
      {mapping && mapping.sku === undefined && <Notice tone="caution">{t("skuMissing")}</Notice>}
      {twice.length > 0 && <Notice tone="caution">{t("twice")}</Notice>}
      {preview.isError && <Notice tone="danger">{errorText(preview.error, unexpected)}</Notice>}
      {preview.data && complete && <PreviewTable preview={preview.data} busy={preview.isPlaceholderData} />}
      {start.isError && <Notice tone="danger" title={t("notStarted")}>{errorText(start.error, unexpected)}</Notice>}
      {share !== null && <Progress share={share} label={t("sending")} />}
      <div className="flex flex-wrap items-center justify-end gap-3">
        <p className="text-sm text-soft">{t("startHint")}</p>
        <Button variant="primary" pending={start.isPending} disabled={(shown && !complete) || start.isSuccess} onClick={() => start.mutate()}>
          {first.data && !isLarge(file) ? t("startRows", { count: Math.max(first.data.total_lines - 1, 0) }) : t("start")}
        </Button>
      </div>
    </div>
  );
}
