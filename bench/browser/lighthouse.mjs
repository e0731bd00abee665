// Lighthouse on one page: the run in the middle of several, for a single one on a busy machine says little.
import lighthouse, { desktopConfig } from "lighthouse";
import { browsing } from "./browser.mjs";

const CATEGORIES = ["performance", "accessibility", "best-practices"];
const ATTEMPTS = 3; // on a busy machine a trace may lack its beginning, which Lighthouse answers by asking for another
const CONFIGS = { mobile: undefined, desktop: desktopConfig };

/** Scores (0 to 100), what they are made of, and the audits that cost points. Each run has a browser of its own. */
export async function scoresOf(url, preset, runs) {
  const results = [];
  for (let run = 0; run < runs; run++) results.push(await audited(url, CONFIGS[preset]));
  results.sort((a, b) => a.categories.performance.score - b.categories.performance.score);
  const middle = results[Math.floor(results.length / 2)];
  const score = (category) => Math.round((middle.categories[category].score ?? 0) * 100);
  const measured = (audit) => middle.audits[audit].numericValue ?? 0;
  return {
    performance: score("performance"),
    accessibility: score("accessibility"),
    best_practices: score("best-practices"),
    fcp_ms: Math.round(measured("first-contentful-paint")),
    lcp_ms: Math.round(measured("largest-contentful-paint")),
    speed_index_ms: Math.round(measured("speed-index")),
    tbt_ms: Math.round(measured("total-blocking-time")),
    machine: Math.round(middle.environment.benchmarkIndex),
    cls: Number(measured("cumulative-layout-shift").toFixed(3)),
    faults: CATEGORIES.slice(1).flatMap((category) => faultsOf(middle, category)),
  };
}

async function audited(url, config) {
  let fault;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const result = await browsing((browser) => visited(browser, url, config));
    if (!result.runtimeError) return result;
    fault = result.runtimeError;
    console.error(`${url}: ${fault.code}`);
  }
  throw new Error(`${url}: ${fault.message}`);
}

async function visited(browser, url, config) {
  const flags = { port: Number(new URL(browser.wsEndpoint()).port), onlyCategories: CATEGORIES, logLevel: "silent", output: "json" };
  return (await lighthouse(url, flags, config)).lhr;
}

function faultsOf(result, category) {
  const counted = result.categories[category].auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => id);
  return counted.filter((id) => result.audits[id].score !== null && result.audits[id].score < 1);
}
