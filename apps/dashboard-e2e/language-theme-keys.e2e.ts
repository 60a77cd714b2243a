import { Visitor } from './support/browsing.js';

const overview = '/projects/MEDMORE-SUI/overview';
/** People who took part: its final target is 1,200. */
const people = 'LI-O4';

describe('language and colours', () => {
  let visitor: Visitor;
  beforeEach(async () => {
    visitor = await Visitor.arriveAs('manager');
    await visitor.open(overview);
  }, 60_000);
  afterEach(() => visitor.leave());

  it('change while one looks, in words, numbers and dates, and nothing open is lost', async () => {
    const number = await visitor.figure(people);
    await visitor.figureOf(people).click();
    await visitor.heading(`Perché ${number}`).waitFor();
    const finals = visitor.tile(people).getByText(/^Final/);
    expect(await finals.innerText()).toBe('Finale 1.200');

    await visitor.button(/^it, lingua/).click();
    await visitor.button('English').click();
    await visitor.heading(`Why ${number}`).waitFor();
    expect(await finals.innerText()).toBe('Final 1,200');
    expect(await visitor.page.locator('html').getAttribute('lang')).toBe('en');
    expect(await visitor.page.title()).toContain('Overview – MEDMORE-SUI – Cruscotto');
    await visitor.button(/^Position at 31 Mar 2026/).waitFor();

    await visitor.button(/^en, language/).click();
    await visitor.button('Français').click();
    await visitor.heading(`Pourquoi ${number}`).waitFor();
    expect(await finals.innerText()).toBe('Final 1\u202f200');
    expect(await visitor.page.locator('html').getAttribute('lang')).toBe('fr');
    await visitor.picture('overview-fr');

    await visitor.page.reload();
    await visitor.heading(`Pourquoi ${number}`).waitFor();
  }, 60_000);

  it('are dark when one chooses so, and stay', async () => {
    const ground = (): Promise<string> => visitor.page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
    const light = await ground();
    await visitor.button(/^Aspetto/).click();
    await visitor.button('Scuro').click();
    await visitor.press('Escape');
    // the choice is drawn with the next frame
    await visitor.until('the page is dark', async () => (await ground()) !== light);
    const dark = await ground();
    await visitor.page.reload();
    await visitor.settled();
    expect(await ground()).toBe(dark);
  }, 60_000);
});

describe('the keyboard alone', () => {
  let visitor: Visitor;
  beforeAll(async () => {
    visitor = await Visitor.arriveAs('manager');
  }, 60_000);
  beforeEach(() => visitor.open(overview), 60_000);
  afterAll(() => visitor.leave());

  it('skips the bar and the rail first of all', async () => {
    await visitor.page.evaluate('document.activeElement?.blur()');
    await visitor.press('Tab');
    expect(await visitor.focused()).toBe('Vai al contenuto');
    await visitor.press('Enter', 'Tab');
    expect(await visitor.page.evaluate<boolean>('document.querySelector("main").contains(document.activeElement)')).toBeTrue();
  }, 60_000);

  it('finds an indicator with Ctrl K', async () => {
    await visitor.press('Control+K');
    await visitor.page.getByRole('combobox', { name: 'Cerca o vai a' }).waitFor();
    await visitor.page.keyboard.type('EECO03');
    await visitor.page.getByRole('option', { name: /EECO03/ }).waitFor();
    await visitor.press('Enter');
    await visitor.page.waitForURL('**/indicators/EECO03');
  }, 60_000);

  it('goes to a page with G and its letter, and to another project with G P', async () => {
    await visitor.press('g', 'i');
    await visitor.comesTo('Indicatori');
    await visitor.press('g', 'o');
    await visitor.page.waitForURL('**/overview');
    await visitor.settled();
    await visitor.press('g', 'p');
    await visitor.page.getByRole('searchbox', { name: 'Cerca un progetto' }).fill('lecce');
    // the list has followed the letters before an arrow walks it
    await visitor.page.getByRole('link', { name: /MARE-RETELAVORO/ }).waitFor({ state: 'detached' });
    await visitor.press('ArrowDown', 'Enter');
    await visitor.page.waitForURL('**/projects/RETE-LECCE/overview');
  }, 60_000);

  it('opens the why of a figure with a point, and closes it with Esc', async () => {
    const number = await visitor.figure(people);
    await visitor.figureOf(people).focus();
    await visitor.press('.');
    await visitor.heading(`Perché ${number}`, visitor.why).waitFor();
    await visitor.press('Escape');
    await visitor.why.waitFor({ state: 'detached' });
    expect(await visitor.focused()).toContain(`${number}, apri il perché`);
  }, 60_000);

  it('reads a chart point by point, and turns it into a table with T', async () => {
    await visitor.open(`/projects/MEDMORE-SUI/indicators/${people}`);
    const number = (await visitor.button(/apri il perché/, visitor.page.getByRole('region', { name: 'A che punto è' })).innerText()).trim();
    const chart = visitor.page.getByRole('region', { name: 'Andamento e previsione' });
    await chart.scrollIntoViewIfNeeded();
    const drawing = chart.getByRole('group', { name: new RegExp(number) });
    await drawing.focus();
    await visitor.press('End');
    await visitor.page
      .getByRole('status')
      .filter({ hasText: `${number}, obiettivo` })
      .waitFor({ state: 'attached' });
    await visitor.press('T');
    await chart.getByRole('table').waitFor();
    expect(await chart.getByRole('row').count()).toBeGreaterThan(12);
  }, 60_000);

  it('leaves letters alone where one writes', async () => {
    await visitor.open('/projects/MEDMORE-SUI/indicators');
    await visitor.field('Codice o parola del nome').fill('');
    await visitor.page.keyboard.type('go');
    await visitor.settled();
    expect(visitor.at.pathname).toContain('/indicators');
    expect(await visitor.field('Codice o parola del nome').inputValue()).toBe('go');
  }, 60_000);
});
