import { address, Visitor } from './support/browsing.js';

describe('signing in', () => {
  let visitor: Visitor;
  beforeEach(async () => {
    visitor = await Visitor.arrive();
  }, 30_000);
  afterEach(() => visitor.leave());

  for (const scheme of ['light', 'dark'] as const)
    it(`has no barrier, ${scheme}`, async () => {
      await visitor.in(scheme);
      await visitor.open('/sign-in');
      await visitor.picture(`sign-in-${scheme}`);
      expect(await visitor.barriers()).toEqual([]);
      expect(visitor.complaints).toEqual([]);
    }, 60_000);

  it('refuses a wrong password with one sentence and keeps the address written', async () => {
    await visitor.open('/sign-in');
    await visitor.page.getByLabel('E-mail', { exact: false }).first().fill('nessuno@example.org');
    await visitor.page.locator('input[type=password]').fill('una-password-sbagliata');
    await visitor.page.locator('button[type=submit]').click();
    await visitor.page.getByText('E-mail o password non corrispondono').waitFor();
    expect(await visitor.page.getByLabel('E-mail', { exact: false }).first().inputValue()).toBe('nessuno@example.org');
  }, 60_000);

  it('asks who comes to a page without a session, and goes on to that page', async () => {
    await visitor.open('/projects/MEDMORE-SUI/overview');
    expect(new URL(visitor.page.url()).pathname).toBe('/sign-in');
  }, 60_000);

  it('leads a manager to the portfolio', async () => {
    await visitor.as('manager');
    await visitor.open('/');
    expect(new URL(visitor.page.url()).pathname).toBe('/portfolio');
    expect(visitor.page.url().startsWith(address)).toBeTrue();
  }, 60_000);
});
