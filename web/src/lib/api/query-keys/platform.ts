import { noun } from "./noun";

/** Health, jobs and dead letters: how the machine itself is. */
export const platformKeys = noun("platform");
