"use client";

import "@/styles/globals.css";

/** The root layout itself failed, so there are no strings and no providers: both languages, plain. */
export default function GlobalError({ reset }: { error: Error; reset: () => void }) {
  return (
    <html lang="en">
      <body className="grid min-h-dvh place-content-center gap-3 p-6 text-center font-sans">
        <h1 className="text-xl">Something went wrong.</h1>
        <p className="text-soft" lang="de">
          Etwas ist schiefgegangen.
        </p>
        <button type="button" onClick={reset} className="justify-self-center rounded-md border px-3 py-1.5 text-sm">
          Try again / Noch einmal
        </button>
      </body>
    </html>
  );
}
