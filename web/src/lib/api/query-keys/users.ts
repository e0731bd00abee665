import { noun } from "./noun";

export const usersKeys = { ...noun("users"), profile: () => ["users", "profile"] as const };
