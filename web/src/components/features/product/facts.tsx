import type { ReactNode } from "react";

type Fact = { term: ReactNode; value: ReactNode };

/** Facts in two columns, a line each; what is not known is left out. */
export function Facts({ title, facts }: { title: string; facts: Fact[] }) {
  const known = facts.filter(({ value }) => value !== null && value !== undefined && value !== "");
  if (known.length === 0) return null;
  return (
    <section className="grid content-start gap-2">
      <h2 className="text-md">{title}</h2>
      <dl className="divide-y border-y text-sm">
        {known.map(({ term, value }, index) => (
          <div key={index} className="grid grid-cols-[minmax(7rem,2fr)_3fr] gap-4 py-1.5">
            <dt className="text-soft">{term}</dt>
            <dd className="numeric min-w-0 break-words">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
