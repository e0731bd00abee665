"use client";

import { useTranslations } from "next-intl";
import { AlertDialog as Radix } from "radix-ui";
import { type ReactNode, useState } from "react";
import { useReturnFocus } from "@/lib/hooks/use-return-focus";
import { Button } from "./button";
import { scrimStyles } from "./dialog";
import { errorText } from "./error-text";

type ConfirmProps = {
  /** The button that opens it; leave it out and give `open` to steer it from outside. */
  trigger?: ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  title: ReactNode;
  /** What will happen, and whether it can be undone. */
  description: ReactNode;
  /** The verb of the button: "Cancel the order", never "OK". */
  action: ReactNode;
  danger?: boolean;
  /** It closes when this is done; what it throws is shown and it stays open. */
  onConfirm: () => unknown;
  children?: ReactNode;
};

/** Asks before something that does harm or cannot be undone. */
export function ConfirmDialog({ trigger, open, onOpenChange, title, description, action, danger = true, onConfirm, children }: ConfirmProps) {
  const t = useTranslations("common");
  const returnFocus = useReturnFocus();
  const [ownOpen, setOwnOpen] = useState(false);
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const setOpen = (next: boolean) => {
    setError(null);
    setOwnOpen(next);
    onOpenChange?.(next);
  };
  const confirm = async () => {
    setPending(true);
    setError(null);
    try {
      await onConfirm();
      setOpen(false);
    } catch (thrown) {
      setError(thrown);
    } finally {
      setPending(false);
    }
  };
  return (
    <Radix.Root open={open ?? ownOpen} onOpenChange={setOpen}>
      {trigger && <Radix.Trigger asChild>{trigger}</Radix.Trigger>}
      <Radix.Portal>
        <Radix.Overlay className={scrimStyles} />
        <Radix.Content {...returnFocus} className="fixed top-1/2 left-1/2 z-50 w-[calc(100vw-2rem)] max-w-md -translate-x-1/2 -translate-y-1/2 rounded-lg border bg-raised shadow-overlay">
          <div className="grid gap-2 px-4 py-4">
            <Radix.Title className="text-md font-semibold">{title}</Radix.Title>
            <Radix.Description className="text-sm text-soft">{description}</Radix.Description>
            {children}
            {error !== null && (
              <p role="alert" className="rounded-md bg-danger-soft px-2.5 py-1.5 text-sm text-danger">
                {errorText(error, t("error.unexpected"))}
              </p>
            )}
          </div>
          <footer className="flex justify-end gap-2 border-t px-4 py-3">
            <Radix.Cancel asChild>
              <Button>{t("ui.cancel")}</Button>
            </Radix.Cancel>
            <Button variant={danger ? "danger" : "primary"} pending={pending} onClick={() => void confirm()}>
              {action}
            </Button>
          </footer>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
