/** The look of everything that text is typed into. */
export const controlStyles =
  "w-full min-w-0 rounded-md border border-line-strong bg-surface px-2.5 text-sm text-ink placeholder:text-faint " +
  "hover:border-soft focus-visible:outline-offset-0 disabled:cursor-not-allowed disabled:bg-sunken disabled:opacity-60 " +
  "[&[readonly]]:bg-sunken aria-invalid:border-danger";
