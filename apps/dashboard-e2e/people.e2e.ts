import { type IndicatorValue, indicatorValues, paths, registerPage, personView } from '#contract';
import { Visitor } from './support/browsing.js';

const project = 'MEDMORE-SUI';
const people = `/projects/${project}/people`;
const mostTabs = 80;

describe('an operator, and a person who is taken in charge,', () => {
  let operator: Visitor;
  let manager: Visitor;
  const value = async (code: string): Promise<number> => {
    const values: readonly IndicatorValue[] = await manager.read(indicatorValues, paths.values(project));
    return values.find((one) => one.code === code || one.commonCode === code)?.value ?? NaN;
  };
  const focusedId = (): Promise<string> => operator.page.evaluate<string>('document.activeElement?.id ?? ""');
  /** Goes on with Tab until this has the focus. */
  const tabTo = async (reached: () => Promise<boolean>, what: string): Promise<void> => {
    for (let tabs = 0; tabs < mostTabs; tabs++) {
      if (await reached()) return;
      await operator.press('Tab');
    }
    throw new Error(`Tab does not lead to ${what}`);
  };
  const toField = (field: string): Promise<void> => tabTo(async () => (await focusedId()) === `question-${field}`, field);
  const toButton = (name: string): Promise<void> => tabTo(async () => (await operator.focused()) === name, name);
  const type = async (field: string, text: string): Promise<void> => {
    await toField(field);
    await operator.page.keyboard.type(text);
  };
  /** Days are written part by part, in the order of the browser's language. */
  const forward = async (): Promise<void> => {
    await toButton('Avanti');
    await operator.press('Enter');
    await operator.settled();
  };

  beforeAll(async () => {
    operator = await Visitor.arriveAs('operator');
    manager = await Visitor.arriveAs('manager');
  }, 90_000);
  afterAll(async () => {
    await operator.leave();
    await manager.leave();
  });

  it('fills in the form by keyboard alone, and the indicator moves', async () => {
    const before = [await value('EECO01'), await value('EECO05')];
    await operator.open(`${people}/new`);
    await operator.comesTo('Prendi in carico');
    expect(await operator.barriers()).toEqual([]);
    await type('noticeVersion', '3');
    await forward();
    await type('surname', 'Esempio');
    await type('name', `Prova ${String(Date.now())}`);
    await toField('sex');
    await operator.press('Space');
    // a day of birth, whatever the order of day and month
    await type('birthDate', '05051990');
    await type('citizenship', 'Italia');
    await operator.press('Enter');
    await type('municipalityOfResidence', 'Livorno');
    await type('phone', '0586 000000');
    await forward();
    await operator.heading('Lavoro il giorno dell’ingresso').waitFor();
    await type('work', 'autonomo');
    await toField('inEducationAtEntry');
    await operator.press('ArrowDown');
    await forward();
    await type('isced', 'secondaria di secondo');
    await type('titleObtainedIn', 'Italia');
    await forward();
    await toButton('Preferisce non rispondere a questa sezione');
    await operator.press('Enter');
    await operator.picture('intake-declined');
    expect(await operator.barriers()).toEqual([]);
    await forward();
    await toButton('Prendi in carico');
    await operator.press('Enter');
    await operator.page.waitForURL((url) => /\/people\/[0-9a-f-]{36}$/.test(url.pathname));
    await operator.settled();
    await operator.picture('person');
    expect(await operator.barriers()).toEqual([]);
    const id = operator.at.pathname.split('/').at(-1) ?? '';
    const view = await operator.read(personView, paths.person(project, id));
    expect([view.gaps.toReport, view.sealedAnswers.length, view.participation?.employmentStatus]).toEqual([[], 5, 'EMP']);
    expect([await value('EECO01'), await value('EECO05')]).toEqual(before.map((one) => one + 1));
  }, 120_000);

  it('sees the name only for a reason, and for a while', async () => {
    const { items } = await operator.read(registerPage, `${paths.people(project)}?from=2026-03-31`);
    const taken = await Promise.all(items.map(({ id }) => operator.read(personView, paths.person(project, id))));
    const id = taken.find(({ identityKept }) => identityKept)?.id ?? '';
    await operator.open(`${people}/${id}`);
    expect(await operator.page.content()).not.toContain('Esempio');
    await operator.button('Mostra i nomi').click();
    const dialog = operator.page.getByRole('dialog', { name: 'Mostra i nomi' });
    await operator.field('Perché ti serve?', dialog).fill('la persona è allo sportello');
    await operator.press('Enter');
    await operator.text('Esempio Prova').waitFor();
    expect(await operator.barriers()).toEqual([]);
    await operator.button('Nascondi').click();
    await operator.text('Esempio Prova').waitFor({ state: 'detached' });
    expect(await operator.page.content()).not.toContain('Esempio Prova');
  }, 60_000);

  it('finds the people of the own desk in the register, in the dark too', async () => {
    await operator.open(people);
    await operator.comesTo('Persone');
    await operator.in('dark');
    expect(await operator.barriers()).toEqual([]);
    await operator.picture('people-dark');
    await operator.in('light');
  }, 60_000);
});
