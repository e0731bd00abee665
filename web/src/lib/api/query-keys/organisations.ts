import { noun } from "./noun";

export const organisationsKeys = { ...noun("organisations"), mine: () => ["organisations", "mine"] as const };
