"use client";

import { Monitor, Moon, Sun } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { buttonStyles } from "@/components/ui/button-styles";
import { LOCALES, LOCALE_COOKIE } from "@/lib/i18n/locale";
import { keepPreference } from "@/lib/preferences";
import { THEMES, THEME_COOKIE, type Theme } from "@/lib/theme";

const ICONS = { light: Sun, dark: Moon, system: Monitor };

export function useTheme(initial: Theme): [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState(initial);
  const choose = (next: Theme) => {
    setTheme(next);
    keepPreference(THEME_COOKIE, next);
    if (next === "system") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = next;
  };
  return [theme, choose];
}

/** Light, dark, as the device. */
export function ThemeSwitch({ theme: initial }: { theme: Theme }) {
  const t = useTranslations("common.theme");
  const [theme, choose] = useTheme(initial);
  const Icon = ICONS[theme];
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? "system";
  return (
    <button type="button" className={buttonStyles({ variant: "quiet", size: "icon" })} onClick={() => choose(next)} aria-label={t("switch", { now: t(theme), next: t(next) })} title={t(theme)}>
      <Icon aria-hidden />
    </button>
  );
}

/** The languages, each in its own name. */
export function LanguageSwitch() {
  const t = useTranslations("common.language");
  const locale = useLocale();
  const router = useRouter();
  return (
    <div role="group" aria-label={t("label")} className="flex items-center">
      {LOCALES.map((each) => (
        <button
          key={each}
          type="button"
          lang={each}
          aria-pressed={each === locale}
          aria-label={t(each)}
          onClick={() => {
            keepPreference(LOCALE_COOKIE, each);
            router.refresh();
          }}
          className={`h-(--control-height) rounded-md px-1.5 text-xs font-medium uppercase ${each === locale ? "text-ink" : "text-faint hover:text-ink"}`}
        >
          {each}
        </button>
      ))}
    </div>
  );
}
