import { type NextRequest, NextResponse } from "next/server";
import { ACCESS_COOKIE, SESSION_COOKIE, parseSessionMark } from "@/lib/auth/cookies";
import { detourFor } from "@/lib/auth/detours";
import { OTHER_HEADERS, contentSecurityPolicy } from "@/lib/security-headers";

/** Headers that server components read. */
const NONCE_HEADER = "x-nonce";
const PATH_HEADER = "x-tradepost-path";

/** Every page: its security headers, and the detour to sign in or to a fresh session where it needs one. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(crypto.randomUUID());
  const policy = contentSecurityPolicy(
    nonce,
    process.env.TRADEPOST_S3_PUBLIC_ENDPOINT,
    process.env.NODE_ENV === "development",
  );
  const response = answer(request, nonce, policy);
  response.headers.set("Content-Security-Policy", policy);
  for (const [name, value] of Object.entries(OTHER_HEADERS)) response.headers.set(name, value);
  // Who is signed in stands on every page, and a nonce is good once: no page may be kept by anyone in between.
  response.headers.set("Cache-Control", "private, no-store");
  return response;
}

function answer(request: NextRequest, nonce: string, policy: string): NextResponse {
  const { pathname, search } = request.nextUrl;
  const headers = new Headers(request.headers);
  headers.set(NONCE_HEADER, nonce);
  headers.set(PATH_HEADER, `${pathname}${search}`);
  // Next reads the nonce for its own scripts from here.
  headers.set("Content-Security-Policy", policy);
  const detour = detourFor({
    pathname,
    search,
    mark: parseSessionMark(request.cookies.get(SESSION_COOKIE)?.value),
    hasAccess: request.cookies.has(ACCESS_COOKIE),
  });
  if (detour?.kind === "redirect") {
    // Next makes it relative again, so that it also holds behind the gateway, whose public address Next does not know.
    return NextResponse.redirect(new URL(detour.to, request.url));
  }
  if (detour?.kind === "forbidden") {
    return NextResponse.rewrite(new URL("/forbidden", request.url), { status: 403, request: { headers } });
  }
  return NextResponse.next({ request: { headers } });
}

export const config = {
  matcher: ["/((?!api/|graphql|_next/static|_next/image|favicon.ico|icon.svg).*)"],
};
