import { Star } from "lucide-react";

/** An average as stars; its words are beside it or in `label`. */
export function Stars({ average, label }: { average: string | number; label: string }) {
  const share = Math.max(0, Math.min(100, (Number(average) / 5) * 100));
  const row = (style: string) => [1, 2, 3, 4, 5].map((each) => <Star key={each} aria-hidden className={`size-3.5 shrink-0 ${style}`} />);
  return (
    <span role="img" aria-label={label} className="relative inline-flex">
      <span className="flex text-line-strong/50">{row("fill-current")}</span>
      <span className="absolute inset-y-0 left-0 flex overflow-hidden text-caution" style={{ width: `${share}%` }}>
        {row("fill-current")}
      </span>
    </span>
  );
}
