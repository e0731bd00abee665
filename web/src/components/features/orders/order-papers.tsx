import { FileText } from "lucide-react";
import { useTranslations } from "next-intl";
import { When } from "@/components/ui/when";
import type { OrderDocument } from "./types";

/** The labels of the others only say again what they are. */
const NUMBERED = new Set<OrderDocument["kind"]>(["invoice", "credit_note"]);

/** The papers of an order as PDF. The session's cookie lets the plain links through. */
export function OrderPapers({ papers }: { papers: OrderDocument[] }) {
  const t = useTranslations("orders");
  if (papers.length === 0) return <p className="text-sm text-faint">{t("detail.noPapers")}</p>;
  return (
    <ul className="grid gap-2">
      {papers.map((paper) => (
        <li key={paper.href} className="flex items-start gap-2 text-sm">
          <FileText aria-hidden className="mt-0.5 size-4 shrink-0 text-faint" />
          <div className="min-w-0">
            <a href={paper.href} target="_blank" rel="noopener" className="font-medium text-accent-text hover:underline">
              {t(`paper.${paper.kind}`)} {NUMBERED.has(paper.kind) && paper.label} <span className="sr-only">{t("detail.pdf")}</span>
            </a>
            <p className="text-xs text-faint">PDF · <When at={paper.created_at} /></p>
          </div>
        </li>
      ))}
    </ul>
  );
}
