import Link from "next/link";
import type { ReactNode } from "react";
import { Logo } from "./logo";
import { MAIN_ID } from "./skip-link";

/** A page with one thing to do: sign in, not found, forbidden. */
export function BareFrame({ title, text, corner, children }: { title: string; text?: ReactNode; corner?: ReactNode; children?: ReactNode }) {
  return (
    <div className="grid min-h-dvh grid-rows-[auto_1fr]">
      <header className="flex items-center justify-between gap-4 px-6 py-4">
        <Link href="/" className="inline-block rounded-md">
          <Logo />
        </Link>
        {corner}
      </header>
      <main id={MAIN_ID} className="mx-auto w-full max-w-sm px-6 pt-[10vh] pb-16">
        <h1 className="text-2xl">{title}</h1>
        {text && <p className="pt-2 text-base text-soft">{text}</p>}
        <div className="pt-6">{children}</div>
      </main>
    </div>
  );
}
