import { noun } from "./noun";

export const settingsKeys = noun("settings");
