import Link from "next/link";
import { cn } from "@/lib/cn";

type FilterLink = { href: string; label: string; active: boolean };

/** A few views of one list, as links: they live in the address, so back and forward keep them. */
export function FilterLinks({ label, items }: { label: string; items: FilterLink[] }) {
  return (
    <nav aria-label={label} className="flex gap-4 border-b">
      {items.map(({ href, label: text, active }) => (
        <Link
          key={href}
          href={href}
          aria-current={active ? "page" : undefined}
          className={cn("-mb-px border-b-2 px-0.5 py-2 text-sm font-medium", active ? "border-accent text-ink" : "border-transparent text-faint hover:text-ink")}
        >
          {text}
        </Link>
      ))}
    </nav>
  );
}
