import { noun } from "./noun";

export const searchKeys = {
  ...noun("search"),
  suggestions: (text: string) => ["search", "suggestions", text] as const,
};
