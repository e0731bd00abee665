import { safeNext } from "@/lib/auth/next-path";
import { RenewSession } from "./renew-session";

export default async function SessionPage({ searchParams }: PageProps<"/session">) {
  const { next } = await searchParams;
  return <RenewSession next={safeNext(typeof next === "string" ? next : null) ?? "/"} />;
}
