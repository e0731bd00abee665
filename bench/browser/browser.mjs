// The Chromium that measures.
import { launch } from "puppeteer-core";

const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";

/** What `work` gives, with a browser that knows nothing yet and is closed after it. */
export async function browsing(work) {
  const browser = await launch({ executablePath, args: ["--no-sandbox", "--disable-dev-shm-usage"], defaultViewport: { width: 1440, height: 1000 } });
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}
