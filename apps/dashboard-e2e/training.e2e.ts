import { courseRegister, type CourseRegister, indicatorValues, paths, trainingSessions } from '#contract';
import { Visitor } from './support/browsing.js';

const project = 'SEZIONE-LAVORO-AP';
const today = '2026-03-31';

describe('a trainer', () => {
  let visitor: Visitor;
  let course: string;
  let session: string;
  const register = (): Promise<CourseRegister> => visitor.read(courseRegister, paths.courseRegister(project, course));
  const statuses = async (): Promise<(string | undefined)[]> => (await register()).people.map(({ marks }) => marks[session]?.status);
  const rows = () => visitor.page.locator('tbody tr');

  beforeAll(async () => {
    visitor = await Visitor.arriveAs('trainer');
    const { items } = await visitor.read(trainingSessions, `${paths.trainingSessions(project)}?from=${today}&to=${today}`);
    [course, session] = [items[0]?.course.id ?? '', items[0]?.id ?? ''];
  }, 60_000);
  afterAll(() => visitor.leave());

  it('begins with the sessions of today', async () => {
    await visitor.open('/');
    await visitor.comesTo(/martedì 31 marzo 2026/i);
    expect(visitor.at.pathname).toBe(`/projects/${project}/training`);
    expect(await visitor.barriers()).toEqual([]);
    await visitor.in('dark');
    expect(await visitor.barriersOfColour()).toEqual([]);
    await visitor.in('light');
    await visitor.link(/Segna le presenze/).click();
    await visitor.comesTo(/martedì 31 marzo 2026, 09:00–13:00/i);
  }, 60_000);

  it('marks everybody, one who left early and one who did not come, and it is saved', async () => {
    await visitor.button('Tutti presenti').click();
    await rows().nth(0).getByRole('radio', { name: 'Presente' }).press('z');
    const out = rows()
      .nth(0)
      .getByLabel(/^Uscita di/);
    await out.waitFor();
    await out.fill('11:00');
    await out.press('Enter');
    await rows().nth(1).getByRole('radio', { name: 'Presente' }).press('a');
    await visitor.text(/Salvato alle/).waitFor();
    await visitor.until('the marks are saved', async () => (await statuses()).filter((status) => status === 'present').length === 10);
    expect((await statuses()).slice(0, 2)).toEqual(['partial', 'absent']);
    await visitor.text('42', visitor.page.locator('.figures')).waitFor();
    await visitor.picture('attendance');
    expect(await visitor.barriers()).toEqual([]);
    await visitor.in('dark');
    expect(await visitor.barriersOfColour()).toEqual([]);
    await visitor.in('light');
  }, 60_000);

  it('prints the sheet, and comes back to the register by its code', async () => {
    const { name, content } = await visitor.fileOf(() => visitor.button('Foglio firme').click());
    expect([name, content.subarray(0, 5).toString()]).toEqual([`foglio-firme-${today}.pdf`, '%PDF-']);
    const code = (await register()).sessions.find(({ id }) => id === session)?.sheetCode ?? '';
    expect(code).not.toBe('');
    await visitor.open(`/projects/${project}/training`);
    await visitor.page.locator('#sheet-code').fill(code.toLowerCase());
    await visitor.button('Trova').click();
    await visitor.text(`Stai ricopiando il foglio ${code}`).waitFor();
  }, 60_000);

  it('closes the register, and the day counts', async () => {
    await visitor.button('Chiudi il registro').click();
    await visitor.text('Registro chiuso').first().waitFor();
    const manager = await Visitor.arriveAs('manager');
    try {
      const values = await manager.read(indicatorValues, paths.values(project));
      expect(values.find(({ code }) => code === 'AP-O4')?.value).toBe(5);
    } finally {
      await manager.leave();
    }
    expect(visitor.complaints).toEqual([]);
  }, 60_000);
});
