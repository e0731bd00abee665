import { noun } from "./noun";

export const analyticsKeys = noun("analytics");
