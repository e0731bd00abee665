// The compressed JavaScript that a page loads before anyone touches it: `node tools/sizes.mjs http://127.0.0.1:8080 / /login`.
import { gzipSync } from "node:zlib";

const [base = "http://127.0.0.1:8080", ...paths] = process.argv.slice(2);
for (const path of paths.length > 0 ? paths : ["/", "/login"]) {
  const html = await (await fetch(base + path)).text();
  const scripts = [...new Set([...html.matchAll(/<script[^>]*\ssrc="([^"]+\.js)"[^>]*>/g)].filter((m) => !/nomodule/i.test(m[0])).map((m) => m[1]))];
  const sizes = await Promise.all(scripts.map(async (src) => gzipSync(Buffer.from(await (await fetch(base + src)).arrayBuffer())).length));
  console.log(`${path}: ${Math.round(sizes.reduce((sum, each) => sum + each, 0) / 1000)} kB of JavaScript in ${scripts.length} files, gzip`);
}
