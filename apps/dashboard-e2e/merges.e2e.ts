import { randomUUID } from 'node:crypto';
import { duplicates, indicatorValues, type NewPairMark, paths, type PersonFound, registerPage } from '#contract';
import { address, Visitor } from './support/browsing.js';

const project = 'MEDMORE-SUI';

/** Two people of one desk are merged and taken apart again: whoever comes after finds the network as it was. */
describe('a project manager, and two people who are one,', () => {
  let manager: Visitor;
  let operator: Visitor;
  let one: PersonFound;
  let other: PersonFound;

  /** Every value in every part; not when it was read. */
  const values = async () => {
    const all = await manager.read(indicatorValues, `${paths.values(project)}?by=sex,desk`);
    return all.map((value) => ({ ...value, knownAt: undefined }));
  };
  const entered = async (): Promise<number> => {
    const all = await values();
    return all.find((value) => value.code === 'EECO01' || value.commonCode === 'EECO01')?.value ?? NaN;
  };
  const pair = (): string => `${one.pseudonym} e ${other.pseudonym}`;
  /** The names of the two as a pair stand in either order. */
  const called = (what: string): RegExp =>
    new RegExp(`^${what} (${one.pseudonym} e ${other.pseudonym}|${other.pseudonym} e ${one.pseudonym})$`);
  const isProposed = async (): Promise<boolean> => {
    const { items } = await manager.read(duplicates, paths.duplicates(project));
    return items.some(({ people }) => [one.id, other.id].every((id) => people.some((person) => person.id === id)));
  };
  const noBarriers = async (): Promise<void> => {
    expect(await manager.barriers()).toEqual([]);
    await manager.in('dark');
    expect(await manager.barriersOfColour()).toEqual([]);
    await manager.in('light');
  };
  const narrow = async (picture: string): Promise<void> => {
    await manager.page.setViewportSize({ width: 390, height: 844 });
    await manager.picture(picture);
    await manager.page.setViewportSize({ width: 1440, height: 900 });
  };

  beforeAll(async () => {
    manager = await Visitor.arriveAs('manager');
    operator = await Visitor.arriveAs('operator');
    // both count, both are still there, and neither is of a period that was reported
    const { items } = await operator.read(
      registerPage,
      `${paths.people(project)}?where=state:present;complete:true&from=2026-01-01&to=2026-03-20`,
    );
    const [first, second] = items.map(({ id, content }) => ({ id, pseudonym: String(content['pseudonym']) }));
    if (!first || !second) throw new Error('The desk of the operator has nobody to merge');
    [one, other] = [first, second];
  }, 90_000);
  afterAll(async () => {
    await operator.leave();
    await manager.leave();
  });

  it('finds them because a colleague proposed it, merges them, sees one person less, and takes it back', async () => {
    const [before, people] = [await values(), await entered()];
    const mark: NewPairMark = { people: [one.id, other.id], mark: 'same', reason: 'le conosco' };
    const proposed = await operator.page.request.post(address + paths.duplicateMarks(project), {
      headers: { 'idempotency-key': randomUUID() },
      data: mark,
    });
    expect(proposed.status()).toBe(201);

    await manager.open(`/projects/${project}/people`);
    await manager.link('Doppioni', manager.page.getByRole('main')).click();
    await manager.comesTo('Doppioni');
    await manager.text('«le conosco»').waitFor();
    await manager.picture('duplicates');
    await narrow('duplicates-narrow');
    await noBarriers();

    await manager.link(called('Confronta')).click();
    await manager.comesTo('Unisci due persone');
    await manager.field('Perché le confronti?').fill('registrata due volte');
    await manager.press('Enter');
    await manager.heading('Conferma').waitFor();
    await manager.picture('merge');
    await narrow('merge-narrow');
    await noBarriers();

    await manager.button(/^Unisci P-\w+ in P-\w+$/).click();
    await manager.comesTo(/^P-/);
    await manager.text('Qui è confluita').waitFor();
    expect(await entered()).toBe(people - 1);
    await manager.picture('merged');
    await narrow('merged-narrow');
    await noBarriers();

    await manager.button(/^Annulla l’unione con/).click();
    const dialog = manager.page.getByRole('dialog');
    await manager.field('Perché?', dialog).fill('erano due persone');
    await manager.press('Enter');
    await manager.text('Qui è confluita').waitFor({ state: 'detached' });
    await manager.settled();
    expect(await values()).toEqual(before);
  }, 120_000);

  it('says that they are two, and they are proposed no more', async () => {
    await manager.open(`/projects/${project}/duplicates`);
    await manager.button(called('Non è la stessa persona:')).click();
    const dialog = manager.page.getByRole('dialog');
    await manager.field('Perché?', dialog).fill('una è la figlia');
    await manager.button('Non è la stessa persona', dialog).click();
    await manager.button('Rimetti in elenco').waitFor();
    await manager.settled();
    expect(await isProposed())
      .withContext(pair())
      .toBeFalse();
    await manager.button('Rimetti in elenco').click();
    await manager.button('Rimetti in elenco').waitFor({ state: 'detached' });
    await manager.settled();
  }, 60_000);

  it('hands a person their own file, in their language', async () => {
    await manager.open(`/projects/${project}/people/${one.id}`);
    await manager.button('Scheda in PDF').click();
    const dialog = manager.page.getByRole('dialog', { name: 'Scheda della persona' });
    await manager.field('Lingua della scheda', dialog).selectOption('fr');
    await manager.field('Perché la stampi?', dialog).fill('la persona l’ha chiesta');
    await manager.picture('person-file');
    expect(await manager.barriers()).toEqual([]);
    const { name, content } = await manager.fileOf(() => manager.button('Scarica il PDF', dialog).click());
    expect(name).toBe(`${one.pseudonym}.pdf`);
    expect(content.subarray(0, 5).toString()).toBe('%PDF-');
    await dialog.waitFor({ state: 'detached' });
  }, 60_000);
});
