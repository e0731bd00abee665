import { defineConfig } from "@playwright/test";

/** Journeys run against a platform that is up: TRADEPOST_URL says where. */
export default defineConfig({
  testDir: "e2e",
  workers: 1,
  // For a machine that is busy with the platform, and with others' work.
  timeout: 120_000,
  // What fails once and then passes is listed as flaky, with its trace: to be looked into. Twice, and the run fails.
  retries: 1,
  // What comes by live events is there within seconds, on a busy machine too.
  expect: { timeout: 15_000 },
  reporter: [["list"]],
  use: {
    // Of every browser of a journey.
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
    baseURL: process.env.TRADEPOST_URL ?? "http://127.0.0.1:8080",
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
      args: ["--no-sandbox"],
    },
  },
});
