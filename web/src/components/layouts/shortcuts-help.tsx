"use client";

import { useTranslations } from "next-intl";
import { Dialog, DialogContent } from "@/components/ui/dialog";

/** Which keys do what. */
export function ShortcutsHelp({ onClose }: { onClose: () => void }) {
  const t = useTranslations("common.shortcuts");
  const rows = [
    { keys: ["Ctrl K", "⌘ K", "/"], text: t("palette") },
    { keys: ["?"], text: t("help") },
    { keys: ["Esc"], text: t("close") },
    { keys: ["Tab", "⇧ Tab"], text: t("move") },
  ];
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent title={t("title")} size="sm">
        <dl className="grid gap-2.5">
          {rows.map((row) => (
            <div key={row.text} className="flex items-center justify-between gap-4 text-sm">
              <dt>{row.text}</dt>
              <dd className="flex gap-1">
                {row.keys.map((key) => (
                  <kbd key={key} className="rounded-sm border bg-sunken px-1.5 py-0.5 font-sans text-xs">{key}</kbd>
                ))}
              </dd>
            </div>
          ))}
        </dl>
      </DialogContent>
    </Dialog>
  );
}
