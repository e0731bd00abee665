"use client";

import { Upload } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ComponentProps, useRef, useState } from "react";
import { useFormat } from "@/lib/format/use-format";
import { cn } from "@/lib/cn";
import { Button } from "./button";

type FileDropProps = Omit<ComponentProps<"input">, "onChange" | "type" | "accept"> & {
  /** Endings with their dot: `[".csv", ".xlsx"]`. */
  accept: string[];
  maxBytes: number;
  onFiles: (files: File[]) => void;
};

/** Files by drag and drop or by button. What is too large or of another kind is refused with a reason. */
export function FileDrop({ accept, maxBytes, onFiles, multiple, disabled, className, ...input }: FileDropProps) {
  const t = useTranslations("common.fileDrop");
  const format = useFormat();
  const picker = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);

  const take = (list: FileList | null) => {
    setOver(false);
    const files = Array.from(list ?? []).slice(0, multiple ? undefined : 1);
    const wrong = files.find((file) => !accept.some((ending) => file.name.toLowerCase().endsWith(ending)));
    const large = files.find((file) => file.size > maxBytes);
    if (wrong) return setRefusal(t("wrongKind", { name: wrong.name, kinds: accept.join(", ") }));
    if (large) return setRefusal(t("tooLarge", { name: large.name, limit: format.bytes(maxBytes) }));
    setRefusal(null);
    if (files.length > 0) onFiles(files);
  };

  return (
    // Dropping is a second way beside the button, for a mouse alone.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      onDragOver={(event) => {
        event.preventDefault();
        if (!disabled) setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        if (!disabled) take(event.dataTransfer.files);
      }}
      className={cn(
        "grid justify-items-center gap-2 rounded-md border border-dashed border-line-strong px-4 py-6 text-center",
        over && "border-accent bg-accent-soft",
        className,
      )}
    >
      <Upload aria-hidden className="size-5 text-faint" />
      <p className="text-sm text-soft">{t("drop", { count: multiple ? 2 : 1 })}</p>
      <Button size="sm" disabled={disabled} onClick={() => picker.current?.click()}>
        {t("choose", { count: multiple ? 2 : 1 })}
      </Button>
      <p className="text-xs text-faint">{t("limits", { kinds: accept.join(", "), limit: format.bytes(maxBytes) })}</p>
      <input
        ref={picker}
        type="file"
        tabIndex={-1}
        aria-label={t("choose", { count: multiple ? 2 : 1 })}
        className="sr-only"
        accept={accept.join(",")}
        multiple={multiple}
        disabled={disabled}
        onChange={(event) => {
          take(event.target.files);
          event.target.value = "";
        }}
        {...input}
      />
      {refusal && (
        <p role="alert" className="text-xs font-medium text-danger">
          {refusal}
        </p>
      )}
    </div>
  );
}
