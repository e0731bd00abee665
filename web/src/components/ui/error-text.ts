import { isProblem } from "@/lib/api/problem";

/** What the server said of it, else `otherwise`. */
export function errorText(error: unknown, otherwise: string): string {
  if (!isProblem(error)) return otherwise;
  if (error.code.startsWith("web.")) return otherwise;
  return error.errors[0]?.message ?? error.detail ?? error.title;
}
