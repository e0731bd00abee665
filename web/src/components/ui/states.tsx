import { Ban, CircleAlert, Inbox, type LucideIcon, RotateCw } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { isProblem } from "@/lib/api/problem";
import { cn } from "@/lib/cn";
import { Button } from "./button";
import { errorText } from "./error-text";

type StateProps = { icon: LucideIcon; title: ReactNode; text?: ReactNode; actions?: ReactNode; danger?: boolean; framed?: boolean; page?: boolean; role?: string };

function State({ icon: Icon, title, text, actions, danger, framed = true, page = false, role }: StateProps) {
  const Heading = page ? "h1" : "h2";
  return (
    <div role={role} className={cn("grid justify-items-center gap-3 px-6 py-12 text-center", framed && "rounded-lg border border-dashed border-line-strong/50")}>
      <span className={cn("grid size-9 place-items-center rounded-md", danger ? "bg-danger-soft text-danger" : "bg-sunken text-faint")}>
        <Icon aria-hidden className="size-4.5" />
      </span>
      <div className="grid max-w-md gap-1">
        <Heading className="text-md">{title}</Heading>
        {text && <p className="text-sm text-soft">{text}</p>}
      </div>
      {actions && <div className="flex flex-wrap justify-center gap-2">{actions}</div>}
    </div>
  );
}

type EmptyProps = {
  icon?: LucideIcon;
  title: ReactNode;
  text: ReactNode;
  actions?: ReactNode;
  framed?: boolean;
  /** It is all that the page shows: its title is the page's. */
  page?: boolean;
};

/** Nothing there yet: says why, and what to do. */
export function EmptyState({ icon = Inbox, ...rest }: EmptyProps) {
  return <State icon={icon} {...rest} />;
}

/** Something failed: says what the server said and offers to try again. A 403 becomes the forbidden state. */
export function ErrorState({ error, onRetry, framed }: { error: unknown; onRetry?: () => void; framed?: boolean }) {
  const t = useTranslations("common.error");
  if (isProblem(error) && error.status === 403) return <ForbiddenState />;
  const requestId = isProblem(error) ? error.requestId : null;
  return (
    <State
      role="alert"
      icon={CircleAlert}
      danger
      framed={framed}
      title={t("title")}
      text={
        <>
          {errorText(error, t("tryAgainLater"))}
          {requestId && <span className="mt-1 block font-mono text-xs text-faint">{t("requestId", { id: requestId })}</span>}
        </>
      }
      actions={
        onRetry && (
          <Button onClick={onRetry}>
            <RotateCw aria-hidden />
            {t("retry")}
          </Button>
        )
      }
    />
  );
}

/** The person may not do or see this. */
export function ForbiddenState({ homeHref = "/" }: { homeHref?: string }) {
  const t = useTranslations("common.forbidden");
  return (
    <State
      icon={Ban}
      title={t("title")}
      text={t("text")}
      actions={
        <Button asChild>
          <Link href={homeHref}>{t("home")}</Link>
        </Button>
      }
    />
  );
}
