import { notFound } from "next/navigation";
import { isProblem } from "@/lib/api/problem";

type Read<T> = { data: T; problem: null } | { data: null; problem: { title: string; detail: string | null; status: number; requestId: string | null } };

/**
 * For page.tsx: what the page shows, or what the API said against it, as plain values that reach the client.
 * 404 becomes the not-found page. 401 and 5xx go on to error.tsx.
 */
export async function read<T>(work: () => Promise<T>): Promise<Read<T>> {
  try {
    return { data: await work(), problem: null };
  } catch (error) {
    if (!isProblem(error) || error.status === 401 || error.status >= 500) throw error;
    if (error.status === 404) notFound();
    const { title, detail, status, requestId } = error;
    return { data: null, problem: { title, detail, status, requestId } };
  }
}
