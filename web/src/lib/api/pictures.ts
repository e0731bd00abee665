/** The address of a product's picture, for <img src>. */
export function pictureUrl(documentId: string): string {
  return `/api/v1/documents/${encodeURIComponent(documentId)}/picture`;
}
