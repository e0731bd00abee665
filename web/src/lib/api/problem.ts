import type { components } from "./schema";

/** RFC 9457 problem details as the API sends them. */
export type Problem = components["schemas"]["Problem"];

/** What an answer of 400 or above becomes. `code` is stable; `title` and `detail` are for people, in their language. */
export class ApiProblem extends Error {
  override readonly name = "ApiProblem";
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly detail: string | null;
  readonly errors: NonNullable<Problem["errors"]>;
  readonly requestId: string | null;
  /** Members that only this kind of problem has, such as the `lines` of products.out_of_stock. Look before you trust. */
  readonly extra: Readonly<Record<string, unknown>>;

  constructor(problem: Problem) {
    super(problem.detail ?? problem.title);
    this.code = problem.code;
    this.status = problem.status;
    this.title = problem.title;
    this.detail = problem.detail ?? null;
    this.errors = problem.errors ?? [];
    this.requestId = problem.request_id ?? null;
    this.extra = { ...problem };
  }

  /** The API could not be reached at all. */
  static unreachable(): ApiProblem {
    return new ApiProblem({
      type: "about:blank",
      title: "Tradepost cannot be reached.",
      status: 503,
      code: "web.unreachable",
      errors: [],
    });
  }
}

export function isProblem(error: unknown, code?: string): error is ApiProblem {
  return error instanceof ApiProblem && (code === undefined || error.code === code);
}

/** The problem in an answer; one of our own where something else than the API answered. */
export async function problemOf(response: Response): Promise<ApiProblem> {
  const body: unknown = await response.json().catch(() => null);
  if (looksLikeProblem(body)) return new ApiProblem(body);
  return new ApiProblem({
    type: "about:blank",
    title: response.statusText || `HTTP ${response.status}`,
    status: response.status,
    code: "web.unexpected_answer",
    errors: [],
  });
}

function looksLikeProblem(body: unknown): body is Problem {
  return typeof body === "object" && body !== null && "code" in body && "title" in body && "status" in body;
}
