"use client";

import { Suspense, lazy } from "react";
import { ApiProblem } from "@/lib/api/problem";

// Most pages never show one: it is loaded where one does.
const ErrorState = lazy(() => import("./states").then((module) => ({ default: module.ErrorState })));

type ProblemStateProps = { problem: { title: string; detail: string | null; status: number; requestId: string | null } };

/** What `read` in a page brought back instead of data: forbidden for 403, else the server's words. */
export function ProblemState({ problem }: ProblemStateProps) {
  const { title, detail, status, requestId } = problem;
  return (
    <Suspense>
      <ErrorState error={new ApiProblem({ type: "about:blank", code: "api", title, detail, status, request_id: requestId, errors: [] })} />
    </Suspense>
  );
}
