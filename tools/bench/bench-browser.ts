import { chromium, type Browser, type Page } from 'playwright-core';
import { demoAccountPlans } from '../../apps/api/src/platform/accounts/demo-accounts.js';

/** A window as wide as a desk has one. */
const viewport = { width: 1440, height: 900 };
/** How long something on a page may take at most: much more than it does. */
const patience = 60_000;
/** Works as root and in containers, draws without a graphics card, and asks nothing of the network by itself. */
const switches = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-dev-shm-usage'];

/** A headless Chromium of its own. Which one there is, whoever starts the benches has found out. @throws when there is none */
async function launched(): Promise<Browser> {
  const executablePath = process.env['BENCH_BROWSER'];
  if (!executablePath) throw new Error('No Chromium was found: name one with CHROME_BIN.');
  return chromium.launch({ executablePath, args: switches, headless: true });
}

/** Opens a page of the product in a browser, signed in as a manager, and does something there. */
export async function onPage<T>(address: string, path: string, work: (page: Page, browser: Browser) => Promise<T>): Promise<T> {
  const browser = await launched();
  try {
    const context = await browser.newContext({ viewport, locale: 'it-IT', timezoneId: 'Europe/Rome', serviceWorkers: 'block' });
    context.setDefaultTimeout(patience);
    const page = await context.newPage();
    const account = demoAccountPlans.find(({ role }) => role === 'manager');
    const data = { email: account?.email, password: account?.password };
    const answer = await context.request.post(`${address}/api/auth/sign-in/email`, { data, headers: { origin: address } });
    if (!answer.ok()) throw new Error(`Signing in failed: ${String(answer.status())}`);
    await page.goto(address + path);
    return await work(page, browser);
  } finally {
    await browser.close();
  }
}
