import { noun } from "./noun";

export const notificationsKeys = {
  ...noun("notifications"),
  unreadCount: () => ["notifications", "unread-count"] as const,
};
