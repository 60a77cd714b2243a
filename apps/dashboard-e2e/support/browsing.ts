import AxeBuilder from '@axe-core/playwright';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { chromium, type Browser, type BrowserContext, type Locator, type Page } from 'playwright-core';
import { demoAccounts, type Role } from '#contract';
import { Traffic } from './traffic.js';

const given = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the end-to-end specs by \`npm run e2e\``);
  return value;
};

/** Where the product answers. */
export const address = given('E2E_ADDRESS');

/** How long something on a page may take, in milliseconds: much more than it does, as other work may share the machine. */
const patience = 30_000;

export type ColourScheme = 'light' | 'dark';

/** What the visitor sees when a page is read: its words, or a part of them. */
export type Words = string | RegExp;

/** The shape of an answer of the API: a schema of the contract. */
interface Shape<T> {
  parse(answer: unknown): T;
}

type Session = Awaited<ReturnType<BrowserContext['storageState']>>;

/** Sessions of the demo accounts that signed in once: what a browser keeps. */
const sessions = new Map<Role, Session>();

/** A window on the product: one visitor, who finds things by their role and name, and notes everything the page complains of. */
export class Visitor {
  private readonly traffic: Traffic;

  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
    private readonly browser: Browser,
    private readonly home: string,
    /** What the browser's console called an error, and what was thrown. */
    readonly complaints: string[],
  ) {
    this.traffic = new Traffic(page);
  }

  static async arrive({
    home = address,
    session,
  }: { readonly home?: string; readonly session?: Session | undefined } = {}): Promise<Visitor> {
    const browser = await chromium.connect(given('E2E_BROWSER'));
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      ...(session && { storageState: session }),
      locale: 'it-IT',
      timezoneId: 'Europe/Rome',
      reducedMotion: 'reduce',
      acceptDownloads: true,
      // the worker that keeps the program has a spec of its own; here it would answer before what a spec puts in the way
      serviceWorkers: 'block',
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    context.setDefaultTimeout(patience);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => {
      // a refused answer (a wrong password, a page that is not there) is logged by the browser itself
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    return new Visitor(page, context, browser, home, complaints);
  }

  /** Arrives with the demo account of a role; it signs in once and is known after that. */
  static async arriveAs(role: Role): Promise<Visitor> {
    const session = sessions.get(role);
    const visitor = await Visitor.arrive({ session });
    if (session) return visitor;
    await visitor.as(role);
    sessions.set(role, await visitor.context.storageState());
    return visitor;
  }

  async leave(): Promise<void> {
    await this.context.close();
    await this.browser.close();
  }

  async open(path: string): Promise<void> {
    await this.page.goto(this.home + path);
    await this.settled();
  }

  /** Opens an address in a new window of the same browser, as a pasted link does, and goes on there. */
  async inNewWindow<T>(url: string, look: (page: Page) => Promise<T>): Promise<T> {
    const page = await this.context.newPage();
    try {
      const traffic = new Traffic(page);
      await page.goto(url);
      await this.until('the new window is quiet', () => Promise.resolve(traffic.isQuiet()));
      return await look(page);
    } finally {
      await page.close();
    }
  }

  /** Nothing is loading any more. */
  async settled(): Promise<void> {
    await this.until('nothing is loading', () => Promise.resolve(this.traffic.isQuiet()));
    await this.page.evaluate('document.fonts.ready.then(() => true)');
  }

  /** Waits until it holds. */
  async until(what: string, holds: () => Promise<boolean>): Promise<void> {
    for (const end = Date.now() + patience; !(await holds());) {
      if (Date.now() > end) throw new Error(`Waited in vain until ${what}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  async as(role: Role): Promise<void> {
    const account = (await this.read(demoAccounts, '/api/demo/accounts')).find((one) => one.role === role);
    if (!account) throw new Error(`There is no demo account of a ${role}`);
    await this.open('/sign-in');
    await this.signIn(account.email, account.password);
    await this.page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
    await this.settled();
  }

  async signIn(email: string, password: string): Promise<void> {
    await this.field('Indirizzo e-mail').fill(email);
    await this.field('Password').fill(password);
    await this.button('Accedi').click();
  }

  async in(scheme: ColourScheme): Promise<void> {
    await this.page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
  }

  /** Path and query of the address. */
  get at(): URL {
    return new URL(this.page.url());
  }

  // What is found by what it is called, in the whole page or inside a part of it.

  button(name: Words, inside: Page | Locator = this.page): Locator {
    return inside.getByRole('button', { name, exact: typeof name === 'string' });
  }

  link(name: Words, inside: Page | Locator = this.page): Locator {
    return inside.getByRole('link', { name, exact: typeof name === 'string' });
  }

  heading(name: Words, inside: Page | Locator = this.page): Locator {
    return inside.getByRole('heading', { name, exact: typeof name === 'string' });
  }

  field(label: Words, inside: Page | Locator = this.page): Locator {
    return inside.getByLabel(label, { exact: typeof label === 'string' });
  }

  text(words: Words, inside: Page | Locator = this.page): Locator {
    return inside.getByText(words);
  }

  /** An indicator on the overview, by its code: a tile, or a line among those without a target. */
  tile(code: string): Locator {
    const tiles = this.page.getByRole('article');
    const lines = this.page.getByRole('region', { name: 'Contati per il fondo, senza obiettivo' }).getByRole('listitem');
    return tiles.or(lines).filter({ has: this.page.getByText(code, { exact: true }) });
  }

  /** The figure of a tile: the button that opens its why. */
  figureOf(code: string): Locator {
    return this.button(/il perché/, this.tile(code));
  }

  /** What the figure of a tile says: `588`, `25,4%`. */
  async figure(code: string): Promise<string> {
    return (await this.figureOf(code).innerText()).trim();
  }

  /** The panel that says why a figure is what it is. */
  get why(): Locator {
    return this.page.getByRole('complementary', { name: 'Perché questo numero' });
  }

  /** Waits for the page with this title. */
  async comesTo(title: Words): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name: title }).waitFor();
    await this.settled();
  }

  /** Keys one after the other: `G`, `Control+K`. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** The name and the role of what has the focus, as a screen reader would begin to say it. */
  focused(): Promise<string> {
    return this.page.evaluate<string>(`(() => {
      const at = document.activeElement;
      return (at?.getAttribute('aria-label') ?? at?.textContent ?? '').trim().replace(/\\s+/g, ' ');
    })()`);
  }

  /** What the API answers to this visitor. */
  async read<T>(shape: Shape<T>, path: string): Promise<T> {
    const answer = await this.context.request.get(this.home + path);
    if (!answer.ok()) throw new Error(`${path}: ${String(answer.status())} ${await answer.text()}`);
    return shape.parse(await answer.json());
  }

  /** The file that an act brings: its name and what is in it. */
  async fileOf(act: () => Promise<void>): Promise<{ readonly name: string; readonly content: Buffer }> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), act()]);
    return { name: download.suggestedFilename(), content: await buffer(await download.createReadStream()) };
  }

  async picture(name: string): Promise<void> {
    await this.page.screenshot({ path: join(given('E2E_PICTURES'), `${name}.png`) });
  }

  /** Violations of WCAG 2.2 AA, one line each. */
  async barriers(): Promise<string[]> {
    return this.violations(new AxeBuilder({ page: this.page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']));
  }

  /** Only what other colours can change, for a page that was looked at whole. */
  async barriersOfColour(): Promise<string[]> {
    return this.violations(new AxeBuilder({ page: this.page }).withRules(['color-contrast', 'link-in-text-block']));
  }

  private async violations(axe: AxeBuilder): Promise<string[]> {
    const { violations } = await axe.analyze();
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.target.join(' ')} ${node.any[0]?.message ?? ''}`).join(' | ')}`,
    );
  }
}
