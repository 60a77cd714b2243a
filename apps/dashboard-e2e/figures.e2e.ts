import { countedRecords, indicatorDetail, indicatorValues, paths, projectList, reportList, type IndicatorValue } from '#contract';
import { formatDay, formatValue, formatWhole, statusWord } from '#wording';
import { Visitor } from './support/browsing.js';

const project = 'MEDMORE-SUI';
/** People who took part, as this project names the common indicator EECO01. */
const people = 'LI-O4';

const written = (value: IndicatorValue): string => formatValue(value.value, value, 'it');
/** What has no target is counted and judged by nobody. */
const hasTarget = ({ target, final }: IndicatorValue): boolean => target !== null || final !== null;
const isFigure = ({ value }: IndicatorValue): boolean => value !== null;

describe('a project manager, from the portfolio to the records behind a number,', () => {
  let visitor: Visitor;
  const values = (query = ''): Promise<IndicatorValue[]> => visitor.read(indicatorValues, paths.values(project) + query);

  /** Every figure on the overview, against what the API says. */
  async function expectFigures(expected: readonly IndicatorValue[]): Promise<void> {
    const shown: Record<string, string> = {};
    for (const { code } of expected.filter(isFigure)) shown[code] = await visitor.figure(code);
    expect(shown).toEqual(Object.fromEntries(expected.filter(isFigure).map((value) => [value.code, written(value)])));
  }

  beforeAll(async () => {
    visitor = await Visitor.arriveAs('manager');
  }, 60_000);
  afterAll(() => visitor.leave());

  it('sees five projects, each with what to look at first, and opens one', async () => {
    await visitor.open('/portfolio');
    const { items } = await visitor.read(projectList, paths.projects);
    expect(items.length).toBe(5);
    for (const { acronym, participants, worst } of items) {
      const row = visitor.page.getByRole('row').filter({ has: visitor.link(acronym) });
      if (participants !== null) expect(await row.innerText()).toContain(formatWhole(participants, 'it'));
      for (const indicator of worst.slice(0, 2)) expect(await row.innerText()).toContain(indicator.name.it);
    }
    await visitor.link(project, visitor.page.getByRole('table')).click();
    await visitor.comesTo(/Sportello unico/i);
    expect(visitor.at.pathname).toBe(`/projects/${project}/overview`);
  }, 60_000);

  it('sees on the overview what the API says: value, target and status of every indicator', async () => {
    await visitor.open(`/projects/${project}/overview`);
    const expected = await values();
    await expectFigures(expected);
    for (const value of expected)
      expect(await visitor.tile(value.code).innerText()).toContain(hasTarget(value) ? statusWord(value.status, 'it') : written(value));
  }, 60_000);

  it('opens every figure, and Esc gives the focus back to it', async () => {
    await visitor.open(`/projects/${project}/overview`);
    for (const value of (await values()).filter(isFigure)) {
      await visitor.figureOf(value.code).click();
      await visitor.heading(`Perché ${written(value)}`, visitor.why).waitFor();
      await visitor.text(value.code, visitor.why).first().waitFor();
      expect(visitor.at.searchParams.get('why')).toBe(value.code);
      await visitor.press('Escape');
      await visitor.why.waitFor({ state: 'detached' });
      expect(await visitor.focused()).toContain(`${written(value)}, apri il perché`);
    }
  }, 60_000);

  it('reads why a number is what it is, and a copied link shows the same', async () => {
    await visitor.open(`/projects/${project}/overview`);
    await visitor.figureOf(people).click();
    const { value, people: steps, bridge } = await visitor.read(indicatorDetail, paths.value(project, people));
    const heading = `Perché ${written(value)}`;
    await visitor.heading(heading, visitor.why).waitFor();
    await visitor.settled();
    const said = await visitor.why.innerText();
    for (const count of [steps?.participations, steps?.persons, steps?.complete, bridge?.reported, bridge?.now])
      expect(said).toContain(formatWhole(count ?? -1, 'it'));

    await visitor.button('Copia collegamento', visitor.why).click();
    const link = await visitor.page.evaluate<string>('navigator.clipboard.readText()');
    const there = await visitor.inNewWindow(link, async (page) => ({
      heading: await visitor.heading(heading, page).count(),
      said: await page.getByRole('complementary', { name: 'Perché questo numero' }).innerText(),
    }));
    expect(there).toEqual({ heading: 1, said });
  }, 60_000);

  it('opens an indicator: its groups add up to the whole, and each opens', async () => {
    await visitor.open(`/projects/${project}/overview`);
    const { value } = await visitor.read(indicatorDetail, `${paths.value(project, people)}?by=sex`);
    await visitor.link(value.name.it, visitor.tile(people)).click();
    await visitor.comesTo(value.name.it);
    const sexes = visitor.page.getByRole('region', { name: 'Sesso' });
    const { F = 0, M = 0, N = 0 } = value.by?.['sex'] ?? {};
    expect(F + M + N).toBe(value.value ?? -1);
    await visitor.button(new RegExp(`${formatWhole(F, 'it')}, apri il perché`), sexes).click();
    await visitor.heading(`Perché ${formatWhole(F, 'it')}`, visitor.why).waitFor();
    expect(visitor.at.searchParams.get('where')).toBe('sex:F');
  }, 60_000);

  it('opens who a number leaves out: with those that count they are everybody, each with a reason', async () => {
    const unemployed = 'LI-O5';
    await visitor.open(`/projects/${project}/indicators/${unemployed}?why=${unemployed}`);
    const { value, people: steps, explained } = await visitor.read(indicatorDetail, paths.value(project, unemployed));
    const left = explained.excluded?.total ?? -1;
    expect((value.value ?? 0) + left).toBe(steps?.persons ?? -1);
    await visitor.link(`Vedi tutte le ${formatWhole(left, 'it')} che restano fuori`, visitor.why).click();
    await visitor.comesTo('Le registrazioni che restano fuori');
    const table = visitor.page.getByRole('table', { name: 'Le registrazioni che restano fuori' });
    expect(Number(await table.getAttribute('aria-rowcount')) - 1).toBe(left);
    await visitor.text('La regola comune non lo conta.', table).first().waitFor();
  }, 60_000);

  it('opens all records behind a number: as many as it says, without names', async () => {
    await visitor.open(`/projects/${project}/overview?why=${people}`);
    const { total, items } = await visitor.read(countedRecords, paths.valueRecords(project, people));
    await visitor.link(`Apri tutte le ${formatWhole(total, 'it')}`, visitor.why).click();
    await visitor.comesTo('Le registrazioni dietro il numero');
    const table = visitor.page.getByRole('table', { name: 'Le registrazioni dietro il numero' });
    expect(Number(await table.getAttribute('aria-rowcount')) - 1).toBe(total);
    await visitor
      .text(items[0]?.pseudonym ?? '', table)
      .first()
      .waitFor();
    const value = (await values()).find(({ code }) => code === people);
    expect(value?.value).toBe(total);
  }, 60_000);

  it('steps to the period before and back with [ and ], and the numbers are those of the period', async () => {
    await visitor.open(`/projects/${project}/overview`);
    await visitor.press('[');
    await visitor.button(/^Periodo P3/).waitFor();
    await visitor.settled();
    expect(visitor.at.searchParams.get('period')).toBe('P3');
    await expectFigures(await values('?period=P3'));
    await visitor.press(']');
    await visitor.button(/^Periodo P4/).waitFor();
    await visitor.settled();
    await expectFigures(await values());
  }, 60_000);

  it('looks again as an issued report did: a strip says so, the numbers are those of then, and one key leads back', async () => {
    await visitor.open(`/projects/${project}/overview`);
    const reports = await visitor.read(reportList, paths.reports(project));
    const issued = reports.items.find(({ periodId }) => periodId === 'P2');
    const knownAt = issued?.submittedAt ?? '';
    await visitor.button(/^Situazione al/).click();
    await visitor.button(/^Come nel rapporto P2/).click();
    await visitor.text(`Stai guardando ciò che era noto il ${formatDay(knownAt.slice(0, 10), 'it')}`).waitFor();
    await visitor.settled();
    const then = await values(`?period=P2&asOf=${issued?.asOf ?? ''}&knownAt=${encodeURIComponent(knownAt)}`);
    await expectFigures(then);
    await visitor.picture('overview-as-known-then');

    await visitor.button('Torna a oggi').click();
    await visitor.text('Stai guardando ciò che era noto').waitFor({ state: 'detached' });
    await visitor.settled();
    expect(visitor.at.searchParams.get('knownAt')).toBeNull();
  }, 60_000);

  it('leaves a page with a chart as it leaves any other', async () => {
    await visitor.open(`/projects/${project}/indicators/${people}`);
    const trend = visitor.page.getByRole('region', { name: 'Andamento e previsione' });
    await trend.scrollIntoViewIfNeeded();
    await trend.locator('svg').first().waitFor();
    await visitor.link('Panoramica').click();
    await visitor.comesTo(/Sportello unico/i);
    expect(visitor.complaints).toEqual([]);
  }, 60_000);
});
