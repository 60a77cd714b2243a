import { deskHours, type DeskHours, paths } from '#contract';
import { Visitor } from './support/browsing.js';

const project = 'MEDMORE-SUI';
const desk = 'LI-D6';

describe('the desks of a project', () => {
  let visitor: Visitor;
  const hours = (): Promise<DeskHours> => visitor.read(deskHours, paths.deskHours(project, desk));

  beforeAll(async () => {
    visitor = await Visitor.arriveAs('manager');
  }, 60_000);
  afterAll(() => visitor.leave());

  it('stand in a list and on a map, each dot with its contacts inside, and lead to their pages', async () => {
    await visitor.open(`/projects/${project}/desks`);
    await visitor.heading('Dove sono').waitFor();
    const dot = visitor.page.locator('app-desk-map a[aria-label^="SUI Cecina: "]');
    await visitor.until('the contacts stand in the dot', async () => /^\d/.test(await dot.innerText()));
    await visitor.picture('desks');
    expect(await visitor.barriers()).toEqual([]);
    await dot.press('Enter');
    await visitor.comesTo('SUI Cecina');
  }, 60_000);

  it('have their week changed from a day on, by keys alone', async () => {
    const before = (await hours()).slots.length;
    await visitor.open(`/projects/${project}/desks/${desk}?view=hours`);
    await visitor.button('Cambia l’orario').press('Enter');
    await visitor.button('Aggiungi un orario a sabato').press('Enter');
    const focused = visitor.page.locator(':focus');
    await visitor.until('the cursor is in the new hours', async () => (await focused.getAttribute('aria-label')) === 'sabato, dalle');
    await visitor.page.getByLabel('sabato, dalle').fill('09:00');
    await visitor.page.getByLabel('sabato, alle').fill('12:00');
    expect(await visitor.barriers()).toEqual([]);
    await visitor.page.getByLabel('sabato, alle').press('Enter');
    await visitor.text('09:00–12:00').last().waitFor();
    const after = await hours();
    expect(after.slots.length).toBe(before + 1);
    expect(after.slots.find(({ weekday }) => weekday === 6)).toEqual(
      jasmine.objectContaining({ from: '09:00', to: '12:00', validFrom: '2026-03-31', validTo: null }),
    );
  }, 60_000);

  it('show what they did, as a calendar and as the same numbers in a table', async () => {
    await visitor.open(`/projects/${project}/desks/${desk}?view=activity`);
    await visitor.heading('Contatti giorno per giorno').waitFor();
    await visitor.text('Contatti per ora di apertura').waitFor();
    await visitor.picture('desk-activity');
    expect(await visitor.barriers()).toEqual([]);
    await visitor.in('dark');
    expect(await visitor.barriersOfColour()).toEqual([]);
    await visitor.in('light');
    await visitor.page.locator('app-heat-calendar .stop').press('t');
    await visitor.page.locator('app-heat-calendar table').waitFor();
  }, 60_000);
});
