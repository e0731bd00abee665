import { readFileSync } from "node:fs";
import { join } from "node:path";
import postgres from "postgres";
import { STATE } from "./api";

/** The database of the platform, to bring about what nobody can from outside: that a part of it has failed. */
export function openDatabase(): postgres.Sql {
  const read = (...path: string[]) => JSON.parse(readFileSync(join(STATE, ...path), "utf8"));
  return postgres({
    host: "127.0.0.1", port: read("status.json").ports.postgres, database: "tradepost",
    username: "postgres", password: read("secrets", "credentials.json").postgres_superuser, max: 1,
  });
}
