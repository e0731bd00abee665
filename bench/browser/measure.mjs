// Measures the public pages of a platform that is up: `TRADEPOST_URL=http://127.0.0.1:8080 node measure.mjs`.
// Prints one JSON object: `figures` by flat name, and `pages`, what Lighthouse said of each.
import { interactions, scriptBytes } from "./interactions.mjs";
import { scoresOf } from "./lighthouse.mjs";

const base = process.env.TRADEPOST_URL ?? "http://127.0.0.1:8080";
const runs = Number(process.env.RUNS ?? 5);
const SLOWDOWN = 4; // what Lighthouse takes a phone for

const { items } = await (await fetch(`${base}/api/v1/search?limit=1&facets=false`)).json();
const paths = { catalogue: "/search", product: `/products/${items[0].id}`, login: "/login" };
const pages = {};
for (const preset of ["mobile", "desktop"]) {
  for (const [name, path] of Object.entries(paths)) {
    pages[`${preset}_${name}`] = await scoresOf(base + path, preset, runs);
    console.error(preset, path, JSON.stringify(pages[`${preset}_${name}`]));
  }
}
const lowest = (score, preset = "") => Math.min(...Object.entries(pages).map(([name, page]) => (name.startsWith(preset) ? page[score] : Infinity)));
const quick = await visits(1);
const slow = await visits(SLOWDOWN);
const figures = {
  lighthouse_performance_min: lowest("performance", "mobile"),
  lighthouse_desktop_performance_min: lowest("performance", "desktop"),
  lighthouse_machine: median(Object.values(pages).map((page) => page.machine)),
  lighthouse_accessibility_min: lowest("accessibility"),
  lighthouse_best_practices_min: lowest("best_practices"),
  catalogue_js_kb: (await scriptBytes(base + paths.catalogue)) / 1000,
  catalogue_inp_ms: Math.max(...Object.values(quick)),
  catalogue_inp_slow_cpu_ms: Math.max(...Object.values(slow)),
};
console.log(JSON.stringify({ figures, pages, interactions: { quick, slow } }));

/** The slowest interaction of each step: the median of several visits. */
async function visits(slowdown) {
  const all = [];
  for (let run = 0; run < runs; run++) all.push(await interactions(base + paths.catalogue, slowdown));
  console.error(`processor slowed ${slowdown} times:`, JSON.stringify(all));
  return Object.fromEntries(Object.keys(all[0]).map((step) => [step, median(all.map((visit) => visit[step]))]));
}

function median(values) {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
}
