import Link from "next/link";
import { HitCard } from "./hit-card";
import type { Hit } from "./search.server";

type ProductRowProps = { title: string; hits: Hit[]; all?: { href: string; label: string }; /** On a wide screen; six to a row. */ rows?: 1 | 2 };

/** A row of products under a heading; nothing where there are none. */
export function ProductRow({ title, hits, all, rows = 1 }: ProductRowProps) {
  if (hits.length === 0) return null;
  return (
    <section className="grid gap-3">
      <div className="flex items-baseline justify-between gap-4">
        <h2 className="text-lg">{title}</h2>
        {all && (
          <Link href={all.href} prefetch={false} className="text-sm text-accent-text hover:underline">
            {all.label}
          </Link>
        )}
      </div>
      <ul aria-label={title} className="grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-6">
        {hits.map((hit) => (
          <li key={hit.id} className={`min-w-0 ${rows === 1 ? "lg:nth-[n+7]:hidden" : ""}`}>
            <HitCard hit={hit} />
          </li>
        ))}
      </ul>
    </section>
  );
}
