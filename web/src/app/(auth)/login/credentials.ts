import type { useTranslations } from "next-intl";
import type { FieldErrors, FieldValues, Resolver } from "react-hook-form";

export type Credentials = { email: string; password: string };
export type Factor = { code: string };

type Translate = ReturnType<typeof useTranslations<"common.validation">>;

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const EMAIL_MOST = 254;
const PASSWORD_MOST = 1024;
const CODE_LEAST = 6;
const CODE_MOST = 32;

/** The rules of signing in by hand: with Zod, the page that many load first would be a quarter heavier. */
export function credentialsResolver(t: Translate): Resolver<Credentials, unknown, Credentials> {
  return ({ email, password }) =>
    settle(
      { email, password },
      {
        email: email === "" ? t("required") : email.length > EMAIL_MOST ? t("tooLong", { count: EMAIL_MOST }) : EMAIL.test(email) ? null : t("email"),
        password: password === "" ? t("required") : password.length > PASSWORD_MOST ? t("tooLong", { count: PASSWORD_MOST }) : null,
      },
    );
}

export function factorResolver(t: Translate): Resolver<Factor, unknown, Factor> {
  return (values) => {
    const code = values.code.trim();
    const wrong = code.length < CODE_LEAST ? t("tooShort", { count: CODE_LEAST }) : code.length > CODE_MOST ? t("tooLong", { count: CODE_MOST }) : null;
    return settle({ code }, { code: code === "" ? t("required") : wrong });
  };
}

function settle<Values extends FieldValues>(values: Values, messages: Record<keyof Values, string | null>) {
  const told = Object.entries<string | null>(messages).filter(([, message]) => message !== null);
  if (told.length === 0) return { values, errors: {} };
  return { values: {}, errors: Object.fromEntries(told.map(([name, message]) => [name, { type: "rule", message }])) as FieldErrors<Values> };
}
