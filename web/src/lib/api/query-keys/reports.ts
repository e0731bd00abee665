import { noun } from "./noun";

export const reportsKeys = noun("reports");
