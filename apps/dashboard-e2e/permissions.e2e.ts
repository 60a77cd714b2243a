import { paths, projectList } from '#contract';
import { address, Visitor } from './support/browsing.js';

describe('an administrator', () => {
  let visitor: Visitor;
  beforeAll(async () => {
    visitor = await Visitor.arriveAs('admin');
  }, 60_000);
  afterAll(() => visitor.leave());

  it('sees that the projects are there, and none of their figures (G5)', async () => {
    await visitor.open('/portfolio');
    await visitor.picture('portfolio-admin');
    // those of the demo, and any that another spec has made
    const { items } = await visitor.read(projectList, paths.projects);
    expect(items.length).toBeGreaterThanOrEqual(5);
    expect(await visitor.text('cifre non visibili col tuo ruolo').count()).toBe(items.length);
    expect(await visitor.button(/il perché/).count()).toBe(0);
    expect(await visitor.barriers()).toEqual([]);
  }, 60_000);

  it('is told on every page of a project that it is not open to that role', async () => {
    for (const page of ['overview', 'indicators', 'indicators/LI-O4', 'incomplete', 'quality', 'imports', 'imports/new', 'reports']) {
      await visitor.open(`/projects/MEDMORE-SUI/${page}`);
      await visitor.picture(`not-for-admin-${page.replace('/', '-')}`);
      expect(await visitor.page.locator('h1').count())
        .withContext(page)
        .toBe(1);
      expect(await visitor.page.getByRole('main').innerText())
        .withContext(page)
        .toMatch(/tuo ruolo|non è tua/);
      expect(await visitor.button(/il perché/).count())
        .withContext(page)
        .toBe(0);
      expect(await visitor.barriers())
        .withContext(page)
        .toEqual([]);
    }
    expect(visitor.complaints.splice(0)).toEqual([]);
  }, 120_000);

  it('is offered no page that would refuse: the desks, which they keep, and no figures', async () => {
    await visitor.open('/projects/MEDMORE-SUI/overview');
    const rail = visitor.page.getByRole('navigation', { name: 'Principale' });
    expect(await rail.getByRole('link').allInnerTexts()).toEqual(['Portafoglio', 'Calendario', 'Sportelli', 'Amministrazione']);
  }, 60_000);
});

describe('a lead partner', () => {
  let visitor: Visitor;
  beforeAll(async () => {
    visitor = await Visitor.arriveAs('lead');
  }, 60_000);
  afterAll(() => visitor.leave());

  it('reads why a number is what it is, but not the records of people', async () => {
    await visitor.open('/projects/MEDMORE-SUI/overview?why=LI-O4');
    await visitor.heading(`Perché ${await visitor.figure('LI-O4')}`, visitor.why).waitFor();
    await visitor.text('Le registrazioni dietro questa cifra non sono aperte al tuo ruolo', visitor.why).waitFor();
    expect(await visitor.link(/^Apri tutte/, visitor.why).count()).toBe(0);
  }, 60_000);
});

describe('what is not there and what is not yours', () => {
  it('look the same', async () => {
    const visitor = await Visitor.arriveAs('manager');
    for (const path of ['/projects/NOT-THERE/overview', '/projects/MEDMORE-SUI/nowhere', '/nowhere']) {
      await visitor.open(path);
      await visitor.comesTo('Questa pagina non c’è o non è tua');
      expect(await visitor.page.locator('h1').count())
        .withContext(path)
        .toBe(1);
      expect(visitor.complaints.splice(0)).toEqual([]);
    }
    await visitor.picture('not-yours');
    expect(await visitor.barriers()).toEqual([]);
    await visitor.link('Torna al portafoglio').click();
    await visitor.comesTo('Portafoglio');
    await visitor.leave();
  }, 60_000);

  it('tell nothing to whoever is not signed in', async () => {
    for (const path of [paths.values('MEDMORE-SUI'), paths.values('NOT-THERE')]) {
      const answer = await fetch(address + path);
      expect(answer.status).toBe(401);
      expect(((await answer.json()) as { code: string }).code).toBe('not_signed_in');
    }
  }, 60_000);
});
