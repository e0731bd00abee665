import Link from "next/link";
import type { ReactNode } from "react";
import { Logo } from "@/components/layouts/logo";
import { MAIN_ID } from "@/components/layouts/skip-link";
import { LanguageSwitch } from "@/components/layouts/preference-switches";
import { cn } from "@/lib/cn";

/** A page of signing up; `wide` for a form with more than a few fields. */
export function AuthFrame({ title, text, wide, children }: { title: string; text?: ReactNode; wide?: boolean; children?: ReactNode }) {
  return (
    <div className="grid min-h-dvh grid-rows-[auto_1fr]">
      <header className="flex items-center justify-between gap-4 px-6 py-4">
        <Link href="/" className="inline-block rounded-md">
          <Logo />
        </Link>
        <LanguageSwitch />
      </header>
      <main id={MAIN_ID} className={cn("mx-auto w-full px-6 pb-16", wide ? "max-w-xl pt-6" : "max-w-sm pt-[8vh]")}>
        <h1 className="text-2xl">{title}</h1>
        {text && <p className="pt-2 text-base text-soft">{text}</p>}
        <div className="pt-6">{children}</div>
      </main>
    </div>
  );
}
