"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { Suspense, useEffect, useState } from "react";

/** Public pages come whole from the server; meanwhile a bar says that a link was taken. */
export function NavigationProgress({ label }: { label: string }) {
  return (
    <Suspense>
      <Bar label={label} />
    </Suspense>
  );
}

const GIVE_UP_MS = 15_000;

function Bar({ label }: { label: string }) {
  const here = `${usePathname()}?${useSearchParams().toString()}`;
  // Where one was when the link was taken: the bar goes as soon as that is another address.
  const [left, setLeft] = useState<string | null>(null);
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href]") : null;
      if (!link || !event.defaultPrevented || link.origin !== window.location.origin || link.target) return;
      const current = `${window.location.pathname}?${new URLSearchParams(window.location.search).toString()}`;
      if (`${link.pathname}?${new URLSearchParams(link.search).toString()}` !== current) setLeft(current);
    };
    document.addEventListener("click", onClick);
    return () => document.removeEventListener("click", onClick);
  }, []);
  useEffect(() => {
    if (left === null) return;
    const timer = window.setTimeout(() => setLeft(null), GIVE_UP_MS);
    return () => window.clearTimeout(timer);
  }, [left]);
  if (left !== here) return null;
  return <div role="progressbar" aria-label={label} className="fixed inset-x-0 top-0 z-60 h-0.5 origin-left animate-progress bg-accent" />;
}
