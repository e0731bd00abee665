import "server-only";
import { cookies, headers } from "next/headers";
import createClient from "openapi-fetch";
import { ACCESS_COOKIE } from "@/lib/auth/cookies";
import { readLocale } from "@/lib/i18n/locale.server";
import { ApiProblem } from "./problem";
import type { paths } from "./schema";
import { querySerializer, throwing } from "./throwing";

const TIMEOUT_MS = 10_000;

/** The API for server components, as the reader of this page. Throws ApiProblem. */
export async function serverApi() {
  const [jar, received, locale] = await Promise.all([cookies(), headers(), readLocale()]);
  const token = jar.get(ACCESS_COOKIE)?.value;
  const forwardedFor = received.get("x-forwarded-for");
  const client = createClient<paths>({
    baseUrl: process.env.TRADEPOST_API_URL ?? "http://127.0.0.1:18000",
    querySerializer,
    headers: {
      "Accept-Language": locale,
      ...(token ? { Authorization: `Bearer ${token}` } : {}),
      ...(forwardedFor ? { "X-Forwarded-For": forwardedFor } : {}),
    },
    fetch: reach,
  });
  client.use(throwing);
  return client;
}

async function reach(request: Request): Promise<Response> {
  try {
    return await fetch(request, { cache: "no-store", signal: AbortSignal.timeout(TIMEOUT_MS) });
  } catch (error) {
    // Next signals its own control flow (dynamic rendering) by errors with a digest.
    if (typeof error === "object" && error !== null && "digest" in error) throw error;
    throw ApiProblem.unreachable();
  }
}
