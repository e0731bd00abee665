import { noun } from "./noun";

export const commissionsKeys = noun("commissions");
