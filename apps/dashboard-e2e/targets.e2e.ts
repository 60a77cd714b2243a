import { indicatorTargets, type IndicatorTargets, paths } from '#contract';
import { Visitor } from './support/browsing.js';

const project = 'MEDMORE-SUI';
/** Employed people: counted for the funder, and without a target in the demonstration. */
const code = 'EECO05';

describe('a project manager, and an indicator without a target,', () => {
  let visitor: Visitor;
  const plan = (): Promise<IndicatorTargets> => visitor.read(indicatorTargets, paths.indicatorTargets(project, code));
  const amount = (period: string) => visitor.field(new RegExp(`^Obiettivo, ${period}`));

  beforeAll(async () => {
    visitor = await Visitor.arriveAs('manager');
  }, 60_000);
  afterAll(() => visitor.leave());

  it('finds it among those that have none, and sets its targets by keyboard', async () => {
    await visitor.open(`/projects/${project}/indicators`);
    await visitor.button(/senza obiettivo/).click();
    await visitor.link(/Imposta gli obiettivi di Occupati, compresi/).click();
    await amount('P4').fill('60');
    await visitor.press('Enter');
    await visitor.page.keyboard.type('90');
    await visitor.press('ArrowDown');
    await visitor.page.keyboard.type('120');
    await visitor.press('Enter');
    await visitor.page.keyboard.type('100');
    await visitor.press('Control+Enter');
    await visitor.text(/Il finale, 100, è sotto l’obiettivo di P6, 120/).waitFor();
    expect(await visitor.barriers()).toEqual([]);
    await amount('Finale').fill('130');
    await visitor.press('Control+Enter');
    await visitor.button('Modifica').waitFor();
    expect((await plan()).targets.map(({ period, value }) => [period, value])).toEqual([
      ['P4', 60],
      ['P5', 90],
      ['P6', 120],
      [null, 130],
    ]);
  }, 60_000);

  it('sees it judged at once, and who set it when', async () => {
    await visitor.open(`/projects/${project}/indicators/${code}`);
    const standing = visitor.page.getByRole('region', { name: 'A che punto è' });
    expect(await standing.innerText()).toMatch(/su 60/);
    await visitor.text(/Storia degli obiettivi/).click();
    expect(await visitor.page.locator('app-target-history').innerText()).toMatch(/P4: 60, nuovo/);
  }, 60_000);

  it('changes the target of a period that has ended only with a reason, and when it is confirmed', async () => {
    await visitor.open(`/projects/${project}/indicators/${code}?targets=edit`);
    await amount('P3').fill('30');
    await visitor.button('Salva gli obiettivi').click();
    await visitor.text(/Scrivi il motivo: cambi periodi già finiti/).waitFor();
    await visitor.field('Motivo').fill('Convenzione modificata il 10 marzo');
    await visitor.page.getByRole('checkbox').check();
    await visitor.button('Salva gli obiettivi').click();
    await visitor.button('Modifica').waitFor();
    const { history } = await plan();
    expect([history[0]?.version, history[0]?.reason, history[0]?.changes.length]).toEqual([3, 'Convenzione modificata il 10 marzo', 1]);
    expect(visitor.complaints).toEqual([]);
  }, 60_000);

  it('is the only one who may', async () => {
    const lead = await Visitor.arriveAs('lead');
    await lead.open(`/projects/${project}/indicators/${code}?targets=edit`);
    await lead.text(/Gli obiettivi li fissa il responsabile/).waitFor();
    expect(await lead.button('Modifica').count()).toBe(0);
    await lead.leave();
  }, 60_000);
});
