import type { Browser, Page } from 'playwright-core';
import * as z from 'zod';
import { onPage } from './bench-browser.js';
import type { Bench } from './measurement.js';
import { fillRegister, registerProject } from './register-of-100k.js';
import { RunningProduct } from './running-product.js';

/** Promised: frames a second while one scrolls. */
const bar = 55;
const seconds = 10;
/** Pixels a second: nearly two windows full of rows. */
const pace = 1600;

/** What a trace of the browser says of frames; everything else in it is left alone. */
const trace = z.object({ traceEvents: z.array(z.object({ name: z.string() }).loose()) });

/** Scrolls as a wheel does, without letting the rows run on. */
async function scroll(page: Page): Promise<void> {
  const table = page.locator('cdk-virtual-scroll-viewport');
  const box = await table.boundingBox();
  if (!box) throw new Error('The register has no rows');
  const devtools = await page.context().newCDPSession(page);
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const gesture = { yDistance: -pace * seconds, speed: pace, gestureSourceType: 'mouse', preventFling: true } as const;
  await devtools.send('Input.synthesizeScrollGesture', { ...middle, ...gesture });
  const reached = await table.evaluate((element) => element.scrollTop);
  if (reached < pace * (seconds - 1)) throw new Error(`Only ${reached} pixels were scrolled`);
}

/** Frames a second over a scroll: those that were drawn, or those in which rows were made, whichever are fewer. */
async function framesWhileScrolling(page: Page, browser: Browser): Promise<number> {
  await page.locator('cdk-virtual-scroll-viewport [role="row"]').first().waitFor();
  await page.evaluate('document.fonts.ready.then(() => true)');
  await browser.startTracing(page, { categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline.frame'] });
  const started = performance.now();
  await scroll(page);
  const took = (performance.now() - started) / 1000;
  const { traceEvents } = trace.parse(JSON.parse((await browser.stopTracing()).toString()));
  const times = (name: string): number => traceEvents.filter((event) => event.name === name).length;
  return Math.min(times('DrawFrame'), times('BeginMainThreadFrame')) / took;
}

/** Ten seconds of scrolling through the register of a hundred thousand contacts, in a trace of headless Chromium. */
export const registerScroll: Bench = {
  names: ['register.scroll'],
  async measure() {
    const product = await RunningProduct.start({ demo: true });
    try {
      await product.answersAt('/api/health');
      await fillRegister(product);
      const value = await onPage(product.address, `/projects/${registerProject}/contacts`, framesWhileScrolling);
      return [{ name: 'register.scroll', value, unit: 'frames/s', baseline: bar, baselineName: 'promised at least' }];
    } finally {
      await product.stop();
    }
  },
};
