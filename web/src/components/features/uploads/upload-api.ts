import { answer } from "@/lib/api/answer";
import { api } from "@/lib/api/browser";
import type { components } from "@/lib/api/schema";
import { uploadDocument } from "@/lib/api/upload-document";
import { wholeLines } from "./mapping";

export type Upload = components["schemas"]["tradepost__services__products__schemas__UploadOutput"];
export type Preview = components["schemas"]["PreviewOutput"];
/** JSON of the API's UploadOptions; what is null it decides. */
export type UploadOptions = {
  status: "draft" | "active";
  decimal_comma: boolean;
  category_id: string | null;
  warehouse_id: string | null;
  currency: string | null;
};

/** What a request takes; larger files go to the object store first. */
const REQUEST_BYTES = 2_000_000;
const PREVIEW_BYTES = 500_000;
export const MAX_BYTES = 200_000_000;

function formOf(parts: Record<string, string | Blob>, fileName?: string): FormData {
  const form = new FormData();
  for (const [name, part] of Object.entries(parts)) {
    if (typeof part === "string") form.append(name, part);
    else form.append(name, part, fileName);
  }
  return form;
}

export const isLarge = (file: File) => file.size > REQUEST_BYTES;
/** Whether its first rows can be looked at: a table that is packed cannot be cut. */
export const canPreview = (file: File) => !isLarge(file) || file.name.toLowerCase().endsWith(".csv");

export async function previewUpload(file: File, mapping: Record<string, string> | null, options: UploadOptions, signal?: AbortSignal): Promise<Preview> {
  const shown = isLarge(file) ? new Blob([wholeLines(await file.slice(0, PREVIEW_BYTES).text())]) : file;
  const parts = { file: shown, options: JSON.stringify(options), ...(mapping ? { mapping: JSON.stringify(mapping) } : {}) };
  return answer(api.POST("/api/v1/products/bulk-upload/preview", { body: { file: file.name }, bodySerializer: () => formOf(parts, file.name), signal }));
}

export async function startUpload(file: File, mapping: Record<string, string> | null, options: UploadOptions, onProgress: (share: number) => void): Promise<Upload> {
  const source: Record<string, string | Blob> = isLarge(file) ? { document_id: (await uploadDocument({ file, purpose: "import", onProgress })).id } : { file };
  const parts = { ...source, options: JSON.stringify(options), ...(mapping ? { mapping: JSON.stringify(mapping) } : {}) };
  return answer(api.POST("/api/v1/products/bulk-upload", { body: {}, bodySerializer: () => formOf(parts, file.name) }));
}
