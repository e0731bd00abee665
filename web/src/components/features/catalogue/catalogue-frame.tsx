"use client";

import { useRouter } from "next/navigation";
import { type ChangeEvent, type MouseEvent, type ReactNode, type SubmitEvent, useTransition } from "react";
import { formHref } from "./filters";

type CatalogueFrameProps = {
  path: string;
  /** What the reader searched for: opening a result is reported with it. */
  q: string;
  children: ReactNode;
};

/**
 * The form of the catalogue: every filter is a field of it. A change shows at once, and the server renders the results
 * meanwhile; without scripts the form is sent by its button. Listens once for all results instead of in each.
 */
export function CatalogueFrame({ path, q, children }: CatalogueFrameProps) {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const show = (form: HTMLFormElement) => {
    const href = formHref(path, new FormData(form).entries());
    startTransition(() => router.push(href, { scroll: false }));
  };
  const onChange = (event: ChangeEvent<HTMLFormElement>) => {
    const field: EventTarget = event.target;
    // What is typed waits for Enter or the button.
    if (field instanceof HTMLInputElement && field.type === "text") return;
    show(event.currentTarget);
  };
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    show(event.currentTarget);
  };
  const onClick = (event: MouseEvent<HTMLFormElement>) => {
    if (!q || !(event.target instanceof Element) || !event.target.closest("a[data-hit]")) return;
    void reportClick(q);
  };
  return (
    // The click is only listened to on its way; links and fields are the controls.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events
    <form action={path} method="get" data-pending={pending || undefined} aria-busy={pending} onChange={onChange} onSubmit={onSubmit} onClick={onClick} className="group/catalogue">
      {children}
    </form>
  );
}

/** After the page has moved on, and without a word where it fails: nobody waits for it. */
async function reportClick(q: string): Promise<void> {
  try {
    const { api } = await import("@/lib/api/browser");
    await api.POST("/api/v1/search/clicks", { body: { q }, keepalive: true });
  } catch {
    // The count of clicks is worth no message.
  }
}
