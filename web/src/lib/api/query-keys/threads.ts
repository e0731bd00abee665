import { noun } from "./noun";

export const threadsKeys = {
  ...noun("threads"),
  unreadCount: () => ["threads", "unread-count"] as const,
};
