/** A payload or a trace as it is, scrolling inside itself. */
export function JsonBlock({ label, value }: { label: string; value: unknown }) {
  return (
    <section className="grid min-w-0 gap-1">
      <h3 className="text-xs font-medium text-faint">{label}</h3>
      {/* A region that scrolls must be reachable by keyboard. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre tabIndex={0} aria-label={label} role="region" className="max-h-80 overflow-auto rounded-md bg-sunken p-2 font-mono text-xs whitespace-pre-wrap">
        {typeof value === "string" ? value : JSON.stringify(value, null, 2)}
      </pre>
    </section>
  );
}
