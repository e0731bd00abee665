"use client";

import { Paperclip } from "lucide-react";
import { useTranslations } from "next-intl";
import { useDownload } from "@/components/features/company/use-download";
import { Button } from "@/components/ui/button";
import { When } from "@/components/ui/when";
import type { components } from "@/lib/api/schema";
import { useSession } from "@/lib/auth/use-session";
import { cn } from "@/lib/cn";
import { useFormat } from "@/lib/format/use-format";

type MessageBubbleProps = { message: components["schemas"]["MessageOutput"]; thread: components["schemas"]["ThreadOutput"] };

/** A message as plain text, with the files that came along. */
export function MessageBubble({ message, thread }: MessageBubbleProps) {
  const t = useTranslations("messaging.thread");
  const session = useSession();
  const format = useFormat();
  const download = useDownload();
  const own = message.organisation_id === session?.organisation_id;
  const company = message.organisation_id === thread.buyer_id ? thread.buyer_name : thread.seller_name;
  return (
    <li className={cn("grid max-w-[85%] gap-1", own ? "justify-self-end" : "justify-self-start")}>
      <p className={cn("text-xs text-faint", own && "text-right")}>
        {message.user_id === session?.id ? t("you") : company} · <When at={message.sent_at} as="dateTime" />
      </p>
      <div className={cn("grid gap-2 rounded-lg px-3 py-2 text-sm", own ? "bg-accent-soft" : "bg-sunken")}>
        <p className="break-words whitespace-pre-line">{message.text}</p>
        {message.attachments.length > 0 && (
          <ul className="grid justify-items-start gap-1">
            {message.attachments.map(({ document_id: id, file_name: name, size_bytes: size }) => (
              <li key={id} className="max-w-full">
                <Button size="sm" className="max-w-full" pending={download.isPending && download.variables === id} onClick={() => download.mutate(id)}>
                  <Paperclip aria-hidden />
                  <span className="truncate">{name}</span>
                  <span className="text-faint">{format.bytes(size)}</span>
                </Button>
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}
