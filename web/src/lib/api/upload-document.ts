import { answer } from "./answer";
import { api } from "./browser";
import { ApiProblem, isProblem } from "./problem";
import type { components } from "./schema";

type UploadPurpose = components["schemas"]["UploadInput"]["purpose"];
export type UploadedDocument = components["schemas"]["DocumentOutput"];

const MEBIBYTE = 1024 * 1024;
const TYPES: Record<string, string> = {
  pdf: "application/pdf",
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  webp: "image/webp",
  csv: "text/csv",
  txt: "text/plain",
  gz: "application/gzip",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};
const PAPERS = [".pdf", ".png", ".jpg", ".jpeg", ".webp"];

/** What may be chosen for a purpose, so that nobody waits for a refusal; the API decides. */
export const UPLOAD_LIMITS = {
  business_verification: { accept: PAPERS, maxBytes: 20 * MEBIBYTE },
  certificate: { accept: PAPERS, maxBytes: 20 * MEBIBYTE },
  message_attachment: { accept: [...PAPERS, ".csv", ".txt", ".xlsx"], maxBytes: 10 * MEBIBYTE },
} as const;

/** By the name's ending: browsers name some types differently, or not at all. */
export function contentTypeOf(fileName: string): string {
  return TYPES[fileName.split(".").pop()?.toLowerCase() ?? ""] ?? "application/octet-stream";
}

type Upload = {
  file: File;
  purpose: UploadPurpose;
  /** `2027-03-31`; for certificates alone. */
  expiresOn?: string;
  /** From 0 to 1. */
  onProgress?: (share: number) => void;
};

/**
 * Announces a file, posts it to the object store with the form that the API signed, and has it looked into.
 * The document that comes back is `ready`, or `quarantined` with a reason. Throws ApiProblem.
 */
export async function uploadDocument({ file, purpose, expiresOn, onProgress }: Upload): Promise<UploadedDocument> {
  const { document, upload } = await answer(
    api.POST("/api/v1/documents/upload", {
      body: {
        purpose,
        file_name: file.name,
        content_type: contentTypeOf(file.name),
        size_bytes: file.size,
        ...(expiresOn ? { expires_on: expiresOn } : {}),
      },
    }),
  );
  try {
    await post(upload.url, upload.fields, file, onProgress);
  } catch (error) {
    // The store's answer may be lost though the file arrived: the API looks, and refuses what is not there.
    if (!isProblem(error)) throw error;
  }
  return answer(api.POST("/api/v1/documents/{document_id}/complete", { params: { path: { document_id: document.id } } }));
}

/** By XMLHttpRequest: fetch does not tell how much has been sent. */
function post(url: string, fields: Record<string, string>, file: File, onProgress?: (share: number) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append("file", file);
    const request = new XMLHttpRequest();
    request.open("POST", url);
    request.upload.addEventListener("progress", ({ loaded, total }) => onProgress?.(total > 0 ? loaded / total : 0));
    request.addEventListener("load", () => (request.status < 300 ? resolve() : reject(ApiProblem.unreachable())));
    request.addEventListener("error", () => reject(ApiProblem.unreachable()));
    request.addEventListener("abort", () => reject(ApiProblem.unreachable()));
    request.send(form);
  });
}
