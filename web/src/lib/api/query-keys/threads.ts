import { noun } from "./noun";

export const threadsKeys = noun("threads");
