const HERE = "http://here.invalid";

/** `next` if it is a path of this site, else null: no `//host`, no `\`, no scheme, no control characters. */
export function safeNext(next: string | null | undefined): string | null {
  if (!next || next.length > 2_000 || !next.startsWith("/") || /[\\\u0000-\u001f\u007f]/.test(next)) return null;
  if (!URL.canParse(next, HERE)) return null;
  const url = new URL(next, HERE);
  if (url.origin !== HERE || url.pathname.startsWith("//")) return null;
  if (/^\/(api|session|login|logout)(\/|$)/.test(url.pathname)) return null;
  return `${url.pathname}${url.search}${url.hash}`;
}
