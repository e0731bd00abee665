"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useState } from "react";
import { isProblem } from "@/lib/api/problem";

const RETRIES = 2;
const FRESH_MS = 30_000;

function newClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: FRESH_MS,
        // What the caller did wrong stays wrong; what the server could not do may pass.
        retry: (failures, error) => failures < RETRIES && !(isProblem(error) && error.status < 500),
      },
    },
  });
}

/** The cache of what the API answered, for portals and forms. Public pages are rendered on the server and do without. */
export function QueryProvider({ children }: { children: ReactNode }) {
  const [client] = useState(newClient);
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}
