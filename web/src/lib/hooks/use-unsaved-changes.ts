"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { isOver } from "@/lib/auth/leave";

/** Asks before the page is left with changes that were not saved: by closing, reloading, or a link of the application. What another person typed does not stay. */
export function useUnsavedChanges(dirty: boolean): void {
  const t = useTranslations("common.form");
  useEffect(() => {
    if (!dirty) return;
    const onUnload = (event: BeforeUnloadEvent) => {
      if (!isOver()) event.preventDefault();
    };
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
      if (!(link instanceof HTMLAnchorElement) || link.target === "_blank" || link.hasAttribute("download")) return;
      if (link.pathname === window.location.pathname && link.origin === window.location.origin) return;
      if (!window.confirm(t("leaveUnsaved"))) {
        event.preventDefault();
        event.stopPropagation();
      }
    };
    window.addEventListener("beforeunload", onUnload);
    document.addEventListener("click", onClick, true);
    return () => {
      window.removeEventListener("beforeunload", onUnload);
      document.removeEventListener("click", onClick, true);
    };
  }, [dirty, t]);
}
