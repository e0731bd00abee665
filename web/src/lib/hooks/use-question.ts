"use client";

import { useState } from "react";

/**
 * A question in the midst of a submission: `ask` waits for the person's answer, so that what the server says after it is
 * shown by the form, at its fields. `about` is what is asked about while a ConfirmDialog shows the question.
 */
export function useQuestion<About>() {
  const [asked, setAsked] = useState<{ about: About; settle: (agreed: boolean) => void } | null>(null);
  return {
    about: asked?.about ?? null,
    ask: (about: About) => new Promise<boolean>((settle) => setAsked({ about, settle })),
    answer: (agreed: boolean) => {
      asked?.settle(agreed);
      setAsked(null);
    },
  };
}
