import type { components } from "./schema";

/** In pixels: for a line, a card, a page. */
export type PictureSize = components["schemas"]["PictureSize"];

/** The address of a product's picture, for <img src>. */
export function pictureUrl(documentId: string, size: PictureSize): string {
  return `/api/v1/documents/${encodeURIComponent(documentId)}/picture?size=${size}`;
}
