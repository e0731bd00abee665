import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { DialogClose } from "@/components/ui/dialog";

/** The foot of a form in a dialog: away without doing it, or the button that does. */
export function DialogButtons({ children }: { children: ReactNode }) {
  const t = useTranslations("common.ui");
  return (
    <div className="-mx-4 -mb-4 flex justify-end gap-2 rounded-b-lg border-t bg-sunken px-4 py-3">
      <DialogClose asChild>
        <Button>{t("cancel")}</Button>
      </DialogClose>
      {children}
    </div>
  );
}
