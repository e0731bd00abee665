// The standalone server serves static files only if they lie beside it; `next build` leaves that to us.
import { cp, access } from "node:fs/promises";

const root = new URL("../", import.meta.url);
const standalone = new URL(".next/standalone/", root);
await cp(new URL(".next/static", root), new URL(".next/static", standalone), { recursive: true });
const publicFolder = new URL("public", root);
if (await access(publicFolder).then(() => true, () => false)) {
  await cp(publicFolder, new URL("public", standalone), { recursive: true });
}
