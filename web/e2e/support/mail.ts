import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { STATE, eventually } from "./api";

/** The page that the newest mail to this address links to, with its token: `/confirm-email?token=…`. Waits for the mail. */
export async function linkInMail(email: string, page: string): Promise<string> {
  return `/${page}?token=${await tokenInMail(email, page)}`;
}

export function tokenInMail(email: string, page: string): Promise<string> {
  return eventually(() => Promise.resolve(newestToken(email, page)), `a mail to ${email} that links to /${page}`);
}

function newestToken(email: string, page: string): string | null {
  const folder = join(STATE, "mailbox");
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".eml")).sort().reverse()) {
    const mail = readFileSync(join(folder, file), "utf8");
    if (!mail.includes(`To: ${email}`)) continue;
    const plain = mail.replace(/=\r?\n/g, "").replace(/=3D/g, "=");
    const token = new RegExp(`${page}\\?token=([\\w.~-]+)`).exec(plain)?.[1];
    if (token) return token;
  }
  return null;
}
