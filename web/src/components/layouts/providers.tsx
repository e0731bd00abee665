"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { setNonce } from "get-nonce";
import type { ReactNode } from "react";
import { useEffect, useState } from "react";
import { Toaster } from "@/components/ui/toaster";
import { isProblem } from "@/lib/api/problem";
import { TIME_ZONE_COOKIE } from "@/lib/i18n/locale";
import { keepPreference } from "@/lib/preferences";
import { useTimeZone } from "next-intl";

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

type ProvidersProps = {
  /** For <style> elements that a dialog adds to lock scrolling; scripts get theirs from Next. */
  nonce: string | undefined;
  children: ReactNode;
};

/** What every page needs on the client. */
export function Providers({ nonce, children }: ProvidersProps) {
  const [client] = useState(() => {
    if (nonce) setNonce(nonce);
    return newClient();
  });
  const timeZone = useTimeZone();
  useEffect(() => {
    const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (here && here !== timeZone) keepPreference(TIME_ZONE_COOKIE, here);
  }, [timeZone]);
  return (
    <QueryClientProvider client={client}>
      {children}
      <Toaster />
    </QueryClientProvider>
  );
}
