// Writes src/lib/api/schema.d.ts from the committed contract; with --check it only says whether that is stale.
import { readFile, writeFile } from "node:fs/promises";
import openapiTS, { astToString } from "openapi-typescript";

const contract = new URL("../../contracts/openapi.json", import.meta.url);
const target = new URL("../src/lib/api/schema.d.ts", import.meta.url);

const ast = await openapiTS(contract, { alphabetize: true, defaultNonNullable: false });
const wanted = `// Written by \`npm run generate\` from contracts/openapi.json. Do not edit.\n\n${astToString(ast)}`;

if (process.argv.includes("--check")) {
  const found = await readFile(target, "utf8").catch(() => "");
  if (found !== wanted) {
    console.error("src/lib/api/schema.d.ts is stale: run `npm run generate`.");
    process.exit(1);
  }
} else {
  await writeFile(target, wanted);
}
