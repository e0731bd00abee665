import type { useTranslations } from "next-intl";
import { type core, config } from "zod";

// Zod would try to compile schemas by `new Function`, which the Content-Security-Policy refuses and reports.
config({ jitless: true });

type Translate = ReturnType<typeof useTranslations<"common.validation">>;

/** Zod's issues in the reader's words; a message given in a schema goes before these. */
export function zodMessages(t: Translate): core.$ZodErrorMap {
  return (issue) => {
    switch (issue.code) {
      case "invalid_type":
        return issue.input === undefined || issue.input === null || Number.isNaN(issue.input) ? t("required") : t("invalid");
      case "too_small":
        if (issue.origin === "string") return Number(issue.minimum) <= 1 ? t("required") : t("tooShort", { count: Number(issue.minimum) });
        if (issue.origin === "array") return t("tooFew", { count: Number(issue.minimum) });
        return t("tooSmall", { limit: Number(issue.minimum) });
      case "too_big":
        if (issue.origin === "string") return t("tooLong", { count: Number(issue.maximum) });
        if (issue.origin === "array") return t("tooMany", { count: Number(issue.maximum) });
        return t("tooLarge", { limit: Number(issue.maximum) });
      case "invalid_format":
        if (issue.input === "") return t("required");
        return issue.format === "email" ? t("email") : issue.format === "url" ? t("url") : t("invalid");
      case "invalid_value":
        return issue.input === "" || issue.input === undefined ? t("required") : t("invalid");
      default:
        return t("invalid");
    }
  };
}
