"use client";

import { Check, ChevronDown } from "lucide-react";
import { getNonce } from "get-nonce";
import { Select as Radix } from "radix-ui";
import type { ComponentProps, ReactNode } from "react";
import { cn } from "@/lib/cn";
import { controlStyles } from "./input";

export type Option<Value extends string = string> = { value: Value; label: ReactNode; disabled?: boolean };

type SelectProps<Value extends string> = Omit<ComponentProps<typeof Radix.Trigger>, "value" | "onChange" | "children"> & {
  options: readonly Option<Value>[];
  value?: Value | "";
  defaultValue?: Value;
  onValueChange?: (value: Value) => void;
  placeholder?: string;
  name?: string;
  required?: boolean;
};

/** One of a few options. For many, or for what is looked up, take Combobox. */
export function Select<Value extends string>({
  options, value, defaultValue, onValueChange, placeholder, name, required, disabled, className, ...trigger
}: SelectProps<Value>) {
  return (
    <Radix.Root
      value={value}
      defaultValue={defaultValue}
      onValueChange={(next) => {
        const chosen = options.find((each) => each.value === next);
        if (chosen) onValueChange?.(chosen.value);
      }}
      name={name}
      required={required}
      disabled={disabled}
    >
      <Radix.Trigger
        className={cn(
          controlStyles,
          "flex h-(--control-height) items-center justify-between gap-2 text-left data-placeholder:text-faint",
          className,
        )}
        {...trigger}
      >
        <span className="truncate">
          <Radix.Value placeholder={placeholder} />
        </span>
        <ChevronDown aria-hidden className="size-3.5 shrink-0 text-faint" />
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          position="popper"
          sideOffset={4}
          className="z-50 max-h-80 min-w-(--radix-select-trigger-width) animate-appear overflow-hidden rounded-md border bg-raised shadow-overlay"
        >
          <Radix.Viewport nonce={getNonce()} className="p-1">
            {options.map((option) => (
              <Radix.Item
                key={option.value}
                value={option.value}
                disabled={option.disabled}
                className="relative flex cursor-pointer items-center rounded-sm py-1 pr-3 pl-7 text-sm outline-none data-disabled:opacity-50 data-highlighted:bg-hover"
              >
                <Radix.ItemIndicator className="absolute left-1.5">
                  <Check aria-hidden className="size-3.5 text-accent-text" />
                </Radix.ItemIndicator>
                <Radix.ItemText>{option.label}</Radix.ItemText>
              </Radix.Item>
            ))}
          </Radix.Viewport>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
