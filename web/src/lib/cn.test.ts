import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { extendTailwindMerge } from "tailwind-merge";
import { describe, expect, it } from "vitest";
import { cn } from "./cn";

const SOURCES = join(import.meta.dirname, "..");
const SIZES = ["2xs", "xs", "sm", "base", "md", "lg", "xl", "2xl", "3xl"];

/** Every class that stands in a text of our sources, without the variants before it. */
function classesInUse(): string[] {
  const found = new Set<string>();
  for (const file of globSync("**/*.{ts,tsx}", { cwd: SOURCES })) {
    if (file.includes(".test.") || file.endsWith("schema.d.ts") || file === "lib/cn.ts") continue;
    for (const [text] of readFileSync(join(SOURCES, file), "utf8").matchAll(/(?<=")[^"\n]*(?=")/g)) {
      for (const word of text.split(/\s+/)) if (/^[a-z-]/.test(word)) found.add(word.replace(/^(.*:)?(?=[^:]*$)/, ""));
    }
  }
  return [...found];
}

describe("cn", () => {
  it("keeps the later of two that contradict, and both otherwise", () => {
    expect(cn("px-3 text-sm text-ink", "p-0 text-faint")).toBe("text-sm p-0 text-faint");
    expect(cn("hover:bg-hover", "bg-selected", false, undefined)).toBe("hover:bg-hover bg-selected");
    expect(cn("rounded-md border", "rounded-md border-dashed border-danger")).toBe("border rounded-md border-dashed border-danger");
    expect(cn("p-2 p-4")).toBe("p-2 p-4");
  });

  it("judges every two classes of ours as tailwind-merge with all of Tailwind does", () => {
    const whole = extendTailwindMerge({ cacheSize: 0, extend: { theme: { text: SIZES } } });
    const known = classesInUse().filter((each) => whole(`${each} ${each}`) === each);
    const differences: string[] = [];
    for (const first of known) {
      for (const second of known) {
        const wanted = whole(`${first} ${second}`);
        if (first !== second && cn(first, second) !== wanted) differences.push(`${first} ${second}: ${wanted}`);
      }
    }

    expect(known.length).toBeGreaterThan(400);
    expect(differences).toEqual([]);
  });
});
