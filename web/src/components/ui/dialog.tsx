"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Dialog as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { cn } from "@/lib/cn";
import { useReturnFocus } from "@/lib/hooks/use-return-focus";
import { buttonStyles } from "./button";

export const Dialog = Radix.Root;
export const DialogTrigger = Radix.Trigger;
export const DialogClose = Radix.Close;

export const scrimStyles = "fixed inset-0 z-40 animate-appear bg-scrim";

type DialogContentProps = {
  title: ReactNode;
  description?: ReactNode;
  /** The buttons, the one that does it last. */
  footer?: ReactNode;
  size?: "sm" | "md" | "lg";
  children?: ReactNode;
};

const WIDTHS = { sm: "max-w-sm", md: "max-w-lg", lg: "max-w-3xl" };

export function DialogContent({ title, description, footer, size = "md", children }: DialogContentProps) {
  const t = useTranslations("common.ui");
  const returnFocus = useReturnFocus();
  return (
    <Radix.Portal>
      <Radix.Overlay className={scrimStyles} />
      <Radix.Content
        {...returnFocus}
        className={cn(
          "fixed top-1/2 left-1/2 z-50 flex max-h-[calc(100dvh-2rem)] w-[calc(100vw-2rem)] -translate-x-1/2 -translate-y-1/2 " +
            "flex-col rounded-lg border bg-raised shadow-overlay",
          WIDTHS[size],
        )}
        {...(description ? {} : { "aria-describedby": undefined })}
      >
        <header className="flex items-start gap-3 border-b px-4 py-3">
          <div className="grid flex-1 gap-0.5">
            <Radix.Title className="text-md font-semibold">{title}</Radix.Title>
            {description && <Radix.Description className="text-sm text-soft">{description}</Radix.Description>}
          </div>
          <Radix.Close className={buttonStyles({ variant: "quiet", size: "icon-sm" })} aria-label={t("close")}>
            <X aria-hidden />
          </Radix.Close>
        </header>
        {children && <div className="overflow-y-auto px-4 py-4">{children}</div>}
        {footer && <footer className="flex justify-end gap-2 rounded-b-lg border-t bg-sunken px-4 py-3">{footer}</footer>}
      </Radix.Content>
    </Radix.Portal>
  );
}
