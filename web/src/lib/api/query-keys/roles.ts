import { noun } from "./noun";

export const rolesKeys = noun("roles");
