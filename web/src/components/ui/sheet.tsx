"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Dialog as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { useReturnFocus } from "@/lib/hooks/use-return-focus";
import { buttonStyles } from "./button";
import { scrimStyles } from "./dialog";

type SheetProps = { open: boolean; onOpenChange: (open: boolean) => void; title: string; children: ReactNode };

/** A panel from the left: navigation on a phone. */
export function Sheet({ open, onOpenChange, title, children }: SheetProps) {
  const t = useTranslations("common.ui");
  const returnFocus = useReturnFocus();
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className={scrimStyles} />
        <Radix.Content
          {...returnFocus}
          aria-describedby={undefined}
          className="fixed inset-y-0 left-0 z-50 flex w-[min(20rem,calc(100vw-3rem))] animate-slide-in flex-col border-r bg-surface shadow-overlay"
        >
          <header className="flex h-(--topbar-height) shrink-0 items-center justify-between border-b pr-2 pl-4">
            <Radix.Title className="text-sm font-semibold">{title}</Radix.Title>
            <Radix.Close className={buttonStyles({ variant: "quiet", size: "icon" })} aria-label={t("close")}>
              <X aria-hidden />
            </Radix.Close>
          </header>
          <div className="flex-1 overflow-y-auto p-3">{children}</div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
