import { noun } from "./noun";

export const auditLogKeys = noun("audit-log");
