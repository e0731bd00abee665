"use client";

import { useState } from "react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { isDay } from "@/lib/format/day";

type DayFieldProps = { label: string; value: string; min?: string; max?: string; onDay: (day: string) => void };

/** A day in the address: taken when it is whole, not while it is typed. Give it a `key` of its value. */
export function DayField({ label, value, min, max, onDay }: DayFieldProps) {
  const [text, setText] = useState(value);
  return (
    <Field label={label} className="w-40">
      <Input
        type="date"
        value={text}
        min={min}
        max={max}
        onChange={(event) => setText(event.target.value)}
        onBlur={() => text !== value && (text === "" || isDay(text)) && onDay(text)}
        onKeyDown={(event) => event.key === "Enter" && (text === "" || isDay(text)) && onDay(text)}
      />
    </Field>
  );
}
