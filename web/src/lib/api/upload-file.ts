import { answer } from "./answer";
import { api } from "./browser";
import { ApiProblem, isProblem } from "./problem";
import type { components } from "./schema";

type Purpose = components["schemas"]["UploadInput"]["purpose"];
type Document = components["schemas"]["DocumentOutput"];
type Options = { onProgress?: (share: number) => void; signal?: AbortSignal };

const TYPES: Record<string, string> = {
  png: "image/png", jpg: "image/jpeg", jpeg: "image/jpeg", webp: "image/webp", pdf: "application/pdf", csv: "text/csv",
  gz: "application/gzip", xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** Browsers leave the type of a file empty, or guess it by the system: its ending decides. */
export function contentTypeOf(file: File): string {
  const ending = file.name.split(".").at(-1)?.toLowerCase() ?? "";
  return TYPES[ending] ?? (file.type || "application/octet-stream");
}

/** Announces a file, sends it straight to the object store and has it checked. Throws ApiProblem. */
export async function uploadFile(file: File, purpose: Purpose, { onProgress, signal }: Options = {}): Promise<Document> {
  const announced = await answer(
    api.POST("/api/v1/documents/upload", {
      body: { file_name: file.name, size_bytes: file.size, content_type: contentTypeOf(file), purpose },
      signal,
    }),
  );
  try {
    await send(file, announced.upload, onProgress, signal);
  } catch (error) {
    // The store's answer may be lost though the file arrived: the API looks, and refuses what is not there.
    if (!isProblem(error)) throw error;
  }
  const path = { document_id: announced.document.id };
  return answer(api.POST("/api/v1/documents/{document_id}/complete", { params: { path }, signal }));
}

/** By XMLHttpRequest: `fetch` tells nothing of how much was sent. */
function send(file: File, form: components["schemas"]["UploadForm"], onProgress?: (share: number) => void, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const body = new FormData();
    for (const [name, value] of Object.entries(form.fields)) body.append(name, value);
    body.append("file", file);
    const request = new XMLHttpRequest();
    request.open("POST", form.url);
    request.upload.onprogress = (event) => event.lengthComputable && onProgress?.(event.loaded / event.total);
    request.onload = () => (request.status < 300 ? resolve() : reject(ApiProblem.unreachable()));
    request.onerror = () => reject(ApiProblem.unreachable());
    request.onabort = () => reject(new DOMException("Aborted", "AbortError"));
    signal?.addEventListener("abort", () => request.abort());
    request.send(body);
  });
}
