"use client";

import { ArrowLeft, ArrowRight, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { useController } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { errorText } from "@/components/ui/error-text";
import { FileDrop } from "@/components/ui/file-drop";
import { Progress } from "@/components/ui/progress";
import { pictureUrl } from "@/lib/api/pictures";
import { uploadDocument } from "@/lib/api/upload-document";
import { cn } from "@/lib/cn";
import { moved } from "./order";

const MAX_BYTES = 10_000_000;
const MOST = 20;
type Sending = { id: number; name: string; share: number; error: string | null };

/** Pictures in the order in which they are shown: dropped or chosen, sent at once, moved by drag or by buttons. */
export function PicturesField({ title, onBusy }: { title: string; onBusy: (busy: boolean) => void }) {
  const t = useTranslations("selling.editor");
  const unexpected = useTranslations("common.error")("unexpected");
  const { field, fieldState } = useController({ name: "image_ids" });
  const ids = field.value as string[];
  const latest = useRef(ids);
  const count = useRef(0);
  const [sending, setSending] = useState<Sending[]>([]);
  const [dragged, setDragged] = useState<number | null>(null);
  const [said, setSaid] = useState("");

  const put = (next: string[]) => {
    latest.current = next;
    field.onChange(next);
  };
  const move = (from: number, to: number) => {
    put(moved(ids, from, to));
    setSaid(t("pictureMoved", { from: from + 1, to: to + 1 }));
  };
  const change = (id: number, part: Partial<Sending>) => setSending((all) => all.map((each) => (each.id === id ? { ...each, ...part } : each)));

  const take = async (files: File[]) => {
    latest.current = ids;
    const jobs = files.slice(0, MOST - ids.length).map((file) => ({ file, id: ++count.current }));
    setSending((all) => [...all.filter((each) => each.error === null), ...jobs.map(({ id, file }) => ({ id, name: file.name, share: 0, error: null }))]);
    onBusy(true);
    for (const { file, id } of jobs) {
      try {
        const document = await uploadDocument({ file, purpose: "product_image", onProgress: (share) => change(id, { share }) });
        if (document.status !== "ready") throw new Error(document.quarantine_reason ?? document.status);
        put([...latest.current, document.id]);
        setSending((all) => all.filter((each) => each.id !== id));
        setSaid(t("pictureAdded", { name: file.name }));
      } catch (error) {
        change(id, { error: errorText(error, error instanceof Error && error.name === "Error" ? t("pictureRefused") : unexpected) });
      }
    }
    onBusy(false);
  };

  return (
    <div role="group" aria-label={t("pictures")} className="grid gap-3">
      {ids.length > 0 && (
        <ol className="grid grid-cols-[repeat(auto-fill,minmax(8.5rem,1fr))] gap-2">
          {ids.map((id, index) => (
            // Dragging is a second way beside the buttons, for a mouse alone.
            // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
            <li
              key={id}
              draggable
              onDragStart={() => setDragged(index)}
              onDragEnd={() => setDragged(null)}
              onDragOver={(event) => dragged !== null && event.preventDefault()}
              onDrop={(event) => {
                if (dragged === null) return;
                event.preventDefault();
                if (dragged !== index) move(dragged, index);
              }}
              className={cn("grid cursor-grab gap-1 rounded-md border bg-surface p-1.5", dragged === index && "opacity-50")}
            >
              <img src={pictureUrl(id, 400)} alt={t("pictureAlt", { number: index + 1, title })} width={160} height={120} className="h-24 w-full rounded-sm bg-sunken object-contain" />
              <div className="flex items-center justify-between">
                <Button variant="quiet" size="icon-sm" disabled={index === 0} aria-label={t("pictureForward", { number: index + 1 })} onClick={() => move(index, index - 1)}>
                  <ArrowLeft aria-hidden />
                </Button>
                <span className="text-2xs text-faint">{index === 0 ? t("mainPicture") : index + 1}</span>
                <Button variant="quiet" size="icon-sm" disabled={index === ids.length - 1} aria-label={t("pictureBack", { number: index + 1 })} onClick={() => move(index, index + 1)}>
                  <ArrowRight aria-hidden />
                </Button>
                <Button variant="quiet" size="icon-sm" aria-label={t("pictureRemove", { number: index + 1 })} onClick={() => put(ids.filter((each) => each !== id))}>
                  <X aria-hidden />
                </Button>
              </div>
            </li>
          ))}
        </ol>
      )}
      {sending.map((each) => (
        <div key={each.id} className="grid gap-1 text-xs">
          <span>{each.name}</span>
          {each.error === null ? <Progress share={each.share} label={each.name} /> : <p role="alert" className="font-medium text-danger">{each.error}</p>}
        </div>
      ))}
      <FileDrop accept={[".jpg", ".jpeg", ".png", ".webp"]} maxBytes={MAX_BYTES} multiple disabled={ids.length >= MOST} onFiles={(files) => void take(files)} />
      {fieldState.error?.message && <p className="text-xs font-medium text-danger">{fieldState.error.message}</p>}
      <p role="status" className="sr-only">{said}</p>
    </div>
  );
}
