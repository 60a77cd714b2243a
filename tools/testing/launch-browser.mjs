import { chromium } from 'playwright-core';
import { findChromium } from './find-chromium.mjs';

/** Works as root and in containers, and asks nothing of the network by itself. */
const switches = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

/** A headless Chromium driven by playwright, whichever the machine has. */
export async function launchBrowser() {
  const found = await findChromium();
  const browser = await chromium.launch({ executablePath: found.executablePath, args: switches, headless: true });
  console.log(`Chromium ${browser.version()} (${found.source}: ${found.executablePath})`);
  return browser;
}

/** The same, open for other processes to connect to: `chromium.connect(server.wsEndpoint())`. */
export async function launchBrowserServer() {
  const found = await findChromium();
  const server = await chromium.launchServer({ executablePath: found.executablePath, args: switches, headless: true });
  console.log(`Chromium (${found.source}: ${found.executablePath})`);
  return server;
}
