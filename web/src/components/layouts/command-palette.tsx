"use client";

import { Keyboard, type LucideIcon, Search } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Dialog as Radix } from "radix-ui";
import { useId, useState } from "react";
import { scrimStyles } from "@/components/ui/dialog";
import { useReturnFocus } from "@/lib/hooks/use-return-focus";
import type { Navigation } from "./navigation";

type Command = { id: string; label: string; hint: string; icon: LucideIcon; words: string; run: () => void };

const MOST = 12;

/** Go anywhere in the portal, do what it offers, or search, by keyboard. */
export function CommandPalette({ navigation, onClose, onHelp }: { navigation: Navigation; onClose: () => void; onHelp: () => void }) {
  const t = useTranslations("common.palette");
  const returnFocus = useReturnFocus();
  const router = useRouter();
  const listId = useId();
  const [text, setText] = useState("");
  const [active, setActive] = useState(0);
  const goTo = (href: string) => () => {
    onClose();
    router.push(href);
  };

  const known: Command[] = navigation.groups.flatMap((group) => group.items).map((item) => ({
    id: item.href,
    label: item.label,
    hint: t("goTo"),
    icon: item.icon,
    words: item.label.toLowerCase(),
    run: goTo(item.href),
  }));
  known.push({ id: "shortcuts", label: t("shortcuts"), hint: t("help"), icon: Keyboard, words: t("shortcuts").toLowerCase(), run: onHelp });
  const wanted = text.trim().toLowerCase().split(/\s+/);
  const commands = known.filter(({ words }) => wanted.every((word) => words.includes(word))).slice(0, MOST);
  const { search } = navigation;
  if (search && text.trim()) {
    commands.push({ id: "search", label: search.label(text.trim()), hint: t("search"), icon: Search, words: "", run: goTo(search.href(text.trim())) });
  }
  const current = commands[Math.min(active, commands.length - 1)];

  return (
    <Radix.Root open onOpenChange={(open) => !open && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className={scrimStyles} />
        <Radix.Content {...returnFocus} aria-describedby={undefined} className="fixed top-[12vh] left-1/2 z-50 w-[calc(100vw-2rem)] max-w-xl -translate-x-1/2 overflow-hidden rounded-lg border bg-raised shadow-overlay">
          <Radix.Title className="sr-only">{t("title")}</Radix.Title>
          <div className="flex items-center gap-2 border-b px-4">
            <Search aria-hidden className="size-4 text-faint" />
            <input
              role="combobox"
              aria-expanded
              aria-controls={listId}
              aria-activedescendant={current ? `${listId}-${current.id}` : undefined}
              aria-label={t("title")}
              placeholder={t("placeholder")}
              className="h-12 flex-1 bg-transparent text-base outline-none placeholder:text-faint"
              value={text}
              maxLength={200}
              onChange={(event) => {
                setText(event.target.value);
                setActive(0);
              }}
              onKeyDown={(event) => {
                const last = commands.length - 1;
                if (event.key === "ArrowDown") setActive(active >= last ? 0 : active + 1);
                else if (event.key === "ArrowUp") setActive(active <= 0 ? last : active - 1);
                else if (event.key === "Enter") current?.run();
                else return;
                event.preventDefault();
              }}
            />
          </div>
          <ul id={listId} role="listbox" aria-label={t("title")} className="max-h-[50vh] overflow-y-auto p-1.5">
            {commands.map((command, index) => (
              // The keyboard steers the list from the input, as the ARIA pattern has it.
              // eslint-disable-next-line jsx-a11y/click-events-have-key-events
              <li
                key={command.id}
                id={`${listId}-${command.id}`}
                role="option"
                aria-selected={command === current}
                onMouseMove={() => setActive(index)}
                onClick={command.run}
                className="flex cursor-pointer items-center gap-3 rounded-md px-2.5 py-2 text-sm aria-selected:bg-selected"
              >
                <command.icon aria-hidden className="size-4 shrink-0 text-faint" />
                <span className="flex-1 truncate">{command.label}</span>
                <span className="text-xs text-faint">{command.hint}</span>
              </li>
            ))}
            {commands.length === 0 && <li role="option" aria-selected={false} aria-disabled className="px-2.5 py-6 text-center text-sm text-faint">{t("nothing")}</li>}
          </ul>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
