import { noun } from "./noun";

export const documentsKeys = noun("documents");
