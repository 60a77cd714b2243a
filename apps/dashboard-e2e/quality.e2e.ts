import { paths, quality, qualityFindings } from '#contract';
import { Visitor } from './support/browsing.js';

const project = 'MEDMORE-SUI';

describe('data quality', () => {
  let visitor: Visitor;
  beforeAll(async () => {
    visitor = await Visitor.arriveAs('manager');
  }, 60_000);
  afterAll(() => visitor.leave());

  const list = () => visitor.page.getByRole('region', { name: 'Cose da sistemare' });
  const findings = () => list().getByRole('listitem');

  it('goes from the rail to a record that is incomplete, and lets a finding stand with a reason until it is taken up again', async () => {
    await visitor.open(`/projects/${project}/overview`);
    await visitor.link('Qualità dei dati', visitor.page.getByRole('navigation', { name: 'Principale' })).click();
    await visitor.comesTo('Qualità dei dati');
    const { open } = await visitor.read(quality, paths.quality(project));
    expect(open.incomplete).toBeGreaterThan(0);

    // a tile narrows the list, and the address says so
    const byLevel = visitor.page.getByRole('navigation', { name: 'Per gravità' });
    await visitor.link(/^Da completare/, byLevel).click();
    await visitor.until('the list is narrowed', async () => (await findings().count()) === Math.min(20, open.incomplete));
    expect(visitor.at.searchParams.get('level')).toBe('incomplete');
    await visitor.settled();
    await visitor.picture('quality-incomplete');

    // waived with a reason, it is gone from here and stands among the accepted
    await visitor.button(/^Accetta…/, findings().first()).click();
    await visitor.field('Perché va bene').fill('persona non più raggiungibile');
    await visitor.picture('quality-waive');
    expect(await visitor.barriers()).toEqual([]);
    await visitor.button('Accetta').click();
    await visitor.until('one finding less is there', async () => (await findings().count()) === Math.min(20, open.incomplete - 1));
    await visitor.link(/^Accettati/, byLevel).click();
    const accepted = visitor.page.getByRole('region', { name: 'Accettati' }).getByRole('listitem');
    await visitor.text('persona non più raggiungibile', accepted).waitFor();
    await visitor.settled();
    await visitor.picture('quality-waived');
    expect(await visitor.barriers()).toEqual([]);
    const { items } = await visitor.read(qualityFindings, `${paths.qualityFindings(project)}?state=waived`);
    expect(items.map(({ waiver }) => waiver?.reason)).toEqual(['persona non più raggiungibile']);

    await visitor.button(/^Rimetti in elenco/, accepted).click();
    await visitor.text('Niente è stato accettato così com’è').waitFor();
    expect((await visitor.read(quality, paths.quality(project))).open).toEqual(open);

    // a row leads to its record
    await visitor.open(`/projects/${project}/quality?check=R12`);
    const record = findings().first().getByRole('link');
    const pseudonym = await record.innerText();
    await record.click();
    await visitor.comesTo(new RegExp(pseudonym));
    expect(visitor.complaints.splice(0)).toEqual([]);
  }, 90_000);
});
