import AxeBuilder from '@axe-core/playwright';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

const given = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the end-to-end specs by \`npm run e2e\``);
  return value;
};

/** Where the product answers. */
export const address = given('E2E_ADDRESS');

export type ColourScheme = 'light' | 'dark';

/** A window on the product: one visitor, who notes everything the page complains of. */
export class Visitor {
  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
    private readonly browser: Browser,
    /** What the browser's console called an error, and what was thrown. */
    readonly complaints: string[],
  ) {}

  static async arrive(viewport = { width: 1440, height: 900 }): Promise<Visitor> {
    const browser = await chromium.connect(given('E2E_BROWSER'));
    const context = await browser.newContext({
      viewport,
      locale: 'it-IT',
      timezoneId: 'Europe/Rome',
      reducedMotion: 'reduce',
      acceptDownloads: true,
    });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => {
      // a refused answer (a wrong password, a page that is not there) is logged by the browser itself
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    return new Visitor(page, context, browser, complaints);
  }

  async leave(): Promise<void> {
    await this.context.close();
    await this.browser.close();
  }

  async open(path: string): Promise<void> {
    await this.page.goto(address + path);
    await this.settled();
  }

  /** Nothing is loading any more. */
  async settled(): Promise<void> {
    await this.page.waitForLoadState('networkidle');
    await this.page.waitForFunction('document.fonts.status === "loaded"');
  }

  async as(role: string): Promise<void> {
    const accounts = (await (await fetch(`${address}/api/demo/accounts`)).json()) as { role: string; email: string; password: string }[];
    const account = accounts.find((one) => one.role === role);
    if (!account) throw new Error(`There is no demo account of a ${role}`);
    await this.open('/sign-in');
    await this.page.getByLabel('E-mail', { exact: false }).first().fill(account.email);
    await this.page.locator('input[type=password]').fill(account.password);
    await this.page.locator('button[type=submit]').click();
    await this.page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
    await this.settled();
  }

  async in(scheme: ColourScheme): Promise<void> {
    await this.page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
  }

  async picture(name: string): Promise<void> {
    await this.page.screenshot({ path: join(given('E2E_PICTURES'), `${name}.png`) });
  }

  /** Violations of WCAG 2.2 AA, one line each. */
  async barriers(): Promise<string[]> {
    const { violations } = await new AxeBuilder({ page: this.page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze();
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.target.join(' ')} ${node.any[0]?.message ?? ''}`).join(' | ')}`,
    );
  }
}
