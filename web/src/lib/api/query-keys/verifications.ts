import { noun } from "./noun";

export const verificationsKeys = noun("verifications");
