"use client";

import { ApiProblem } from "@/lib/api/problem";
import { ErrorState } from "./states";

type ProblemStateProps = { problem: { title: string; detail: string | null; status: number; requestId: string | null } };

/** What `read` in a page brought back instead of data: forbidden for 403, else the server's words. */
export function ProblemState({ problem }: ProblemStateProps) {
  const { title, detail, status, requestId } = problem;
  return <ErrorState error={new ApiProblem({ type: "about:blank", code: "api", title, detail, status, request_id: requestId, errors: [] })} />;
}
