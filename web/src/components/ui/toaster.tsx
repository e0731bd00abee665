"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { cn } from "@/lib/cn";
import { type Toast, useToasts } from "@/stores/toasts";
import { Button } from "./button";

const SHOWN_MS = 6_000;
const EDGES = { positive: "border-l-positive", danger: "border-l-danger", notice: "border-l-notice" };

/** Where toasts appear. Screen readers hear them; a failure stays until it is closed. */
export function Toaster() {
  const t = useTranslations("common.ui");
  const shown = useToasts((state) => state.shown);
  return (
    <section aria-label={t("messages")} aria-live="polite" className="pointer-events-none fixed right-4 bottom-4 z-60 grid w-[min(22rem,calc(100vw-2rem))] gap-2">
      {shown.map((each) => (
        <ToastCard key={each.id} toast={each} closeLabel={t("close")} />
      ))}
    </section>
  );
}

function ToastCard({ toast, closeLabel }: { toast: Toast; closeLabel: string }) {
  const dismiss = useToasts((state) => state.dismiss);
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held || toast.tone === "danger") return;
    const timer = window.setTimeout(() => dismiss(toast.id), SHOWN_MS);
    return () => window.clearTimeout(timer);
  }, [held, toast, dismiss]);
  return (
    // Not a control: it only stays while someone reads it.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className={cn("pointer-events-auto flex animate-appear items-center gap-2 rounded-md border border-l-3 bg-raised py-2 pr-2 pl-3 text-sm shadow-overlay", EDGES[toast.tone])}
    >
      <p className="flex-1">{toast.text}</p>
      {toast.action && (
        <Button
          size="sm"
          onClick={() => {
            toast.action?.onSelect();
            dismiss(toast.id);
          }}
        >
          {toast.action.label}
        </Button>
      )}
      <Button variant="quiet" size="icon-sm" aria-label={closeLabel} onClick={() => dismiss(toast.id)}>
        <X aria-hidden />
      </Button>
    </div>
  );
}
