import { indicatorValues, paths, portfolioValues, type PortfolioIndicator, type PortfolioValues } from '#contract';
import { formatValue, formatWhole } from '#wording';
import { Visitor } from './support/browsing.js';

const page = '/portfolio/indicators';

/** A row of numbers by its code. */
function rowIn({ indicators }: PortfolioValues, code: string): PortfolioIndicator {
  const row = indicators.find((one) => one.code === code && one.joining !== 'quotient');
  if (!row) throw new Error(`no ${code}`);
  return row;
}

describe('a lead partner, over the projects of the portfolio,', () => {
  let visitor: Visitor;
  const values = (query = ''): Promise<PortfolioValues> => visitor.read(portfolioValues, paths.portfolioValues + query);
  const row = (code: string) =>
    visitor.page
      .getByRole('row')
      .filter({ has: visitor.page.getByText(code, { exact: true }) })
      .first();
  const detail = () => visitor.page.locator('app-sum-detail');

  beforeAll(async () => {
    visitor = await Visitor.arriveAs('lead');
  }, 60_000);
  afterAll(() => visitor.leave());

  it('goes from the projects to their common indicators, side by side with the total', async () => {
    await visitor.open('/portfolio');
    await visitor.link('Indicatori comuni').click();
    await visitor.comesTo('Indicatori comuni');
    expect(visitor.at.pathname).toBe(page);
    const { figures, whole } = rowIn(await values(), 'EECO01');
    const shown = await row('EECO01').innerText();
    expect(shown).toContain(formatWhole(whole.value ?? -1, 'it'));
    for (const { value } of figures) expect(shown).toContain(formatWhole(value ?? -1, 'it'));
    // R5: the total is the sum of what stands beside it
    expect(figures.reduce((sum, { value }) => sum + (value ?? 0), 0)).toBe(whole.value ?? -1);
    expect(await visitor.barriers()).toEqual([]);
  }, 60_000);

  it('opens the total on its projects, and from there the indicator of one of them, with the same number and day', async () => {
    await visitor.open(`${page}?asOf=2025-12-31`);
    const { figures } = rowIn(await values('?asOf=2025-12-31'), 'EECO01');
    await row('EECO01').getByRole('button').first().click();
    await visitor.heading('Nel totale', detail()).waitFor();
    expect(visitor.at.searchParams.get('open')).toBe('EECO01');
    await visitor.picture('common-indicators-open');
    await visitor.link('MEDMORE-SUI', detail()).click();
    await visitor.page.waitForURL('**/projects/MEDMORE-SUI/indicators/LI-O4?asOf=2025-12-31');
    const own = await visitor.read(indicatorValues, `${paths.values('MEDMORE-SUI')}?asOf=2025-12-31`);
    const inProject = own.find(({ code }) => code === 'LI-O4');
    expect(inProject?.value).toBe(figures.find(({ project }) => project === 'MEDMORE-SUI')?.value ?? -1);
    await visitor
      .text(formatValue(inProject?.value ?? -1, { unit: 'persons', measure: 'count' }, 'it'))
      .first()
      .waitFor();
  }, 60_000);

  it('splits the sums by fund, and a copied address shows the same', async () => {
    await visitor.open(page);
    await visitor.button('Fondo').click();
    await visitor.page.getByRole('columnheader', { name: 'Interreg' }).waitFor();
    expect(visitor.at.searchParams.get('by')).toBe('fund');
    await visitor.open(`${page}?by=fund&open=RCO87&part=Interreg`);
    // R107: nothing is finalised yet, so what cooperation has reached so far stands apart
    await visitor.text('Finora, con quelle in corso', detail()).waitFor();
    await visitor.text('operazione non conclusa: vale solo il previsto', detail()).waitFor();
    expect(visitor.complaints.splice(0)).toEqual([]);
  }, 60_000);

  it('takes the numbers along as a file', async () => {
    await visitor.open(page);
    const { name, content } = await visitor.fileOf(() => visitor.link('CSV').click());
    expect(name).toMatch(/^portfolio_\d{4}-\d{2}-\d{2}_values\.csv$/);
    const total = rowIn(await values(), 'EECO01').whole.value;
    const line = content
      .toString()
      .split('\r\n')
      .find((one) => one.startsWith('EECO01,'));
    expect(line?.split(',')).toContain(String(total));
  }, 60_000);
});
