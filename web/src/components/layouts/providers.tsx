"use client";

import { setNonce } from "get-nonce";
import type { ReactNode } from "react";
import { Suspense, lazy, useEffect, useState } from "react";
import { TIME_ZONE_COOKIE } from "@/lib/i18n/locale";
import { keepPreference } from "@/lib/preferences";
import { useTimeZone } from "next-intl";
import { useToasts } from "@/stores/toasts";

// Most pages never show a toast: what draws it is loaded with the first one.
const Toaster = lazy(() => import("@/components/ui/toaster").then((module) => ({ default: module.Toaster })));

type ProvidersProps = {
  /** For <style> elements that a dialog adds to lock scrolling; scripts get theirs from Next. */
  nonce: string | undefined;
  children: ReactNode;
};

/** What every page needs on the client; portals add `QueryProvider`. */
export function Providers({ nonce, children }: ProvidersProps) {
  useState(() => {
    if (nonce) setNonce(nonce);
  });
  const timeZone = useTimeZone();
  const hasToasts = useToasts((state) => state.shown.length > 0);
  const [toasted, setToasted] = useState(false);
  if (hasToasts && !toasted) setToasted(true);
  useEffect(() => {
    // The first use of Intl takes a phone 50 ms: not before somebody is there who will look at times.
    const look = () =>
      setTimeout(() => {
        const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
        if (here && here !== timeZone) keepPreference(TIME_ZONE_COOKIE, here);
      });
    const once = new AbortController();
    for (const sign of ["pointerdown", "keydown"]) window.addEventListener(sign, look, { once: true, signal: once.signal });
    return () => once.abort();
  }, [timeZone]);
  return (
    <>
      {children}
      {toasted && (
        <Suspense>
          <Toaster />
        </Suspense>
      )}
    </>
  );
}
