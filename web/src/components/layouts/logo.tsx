/** Two crates on a post: the mark and the name. */
export function Logo() {
  return (
    <span className="inline-flex items-center gap-2">
      <svg viewBox="0 0 24 24" aria-hidden="true" className="size-6 shrink-0">
        <rect x="1" y="1" width="22" height="22" rx="4" fill="var(--accent)" />
        <path d="M5.5 6.5h13v4h-4.25v7h-4.5v-7H5.5z" fill="var(--accent-ink)" />
        <path d="M16.5 13h2.5v4.5h-2.5zM5 13h2.5v4.5H5z" fill="var(--accent-ink)" opacity="0.55" />
      </svg>
      <span className="text-md font-semibold tracking-tight text-ink">Tradepost</span>
    </span>
  );
}
