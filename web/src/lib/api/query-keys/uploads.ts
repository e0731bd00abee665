import { noun } from "./noun";

export const uploadsKeys = noun("uploads");
