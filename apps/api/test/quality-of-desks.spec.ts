import { type FindingWaiver, type NewPerson, paths, type PersonView, type Problem, type QualityFindings, type RecordView } from '#contract';
import { aParticipation } from '#testkit';
import { type ApiClient, type ApiForSpecs, newId, startApi } from './api-for-specs.js';
import { anExampleProject, type ExampleProject, savePeople } from './values-example-project.js';

describe('findings about what desks write down', () => {
  let api: ApiForSpecs;
  let project: ExampleProject;
  let account: string;
  let manager: ApiClient;
  let desk: string | undefined;

  beforeAll(async () => {
    api = await startApi({ today: '2026-03-31' });
    account = await api.addAccount('manager', []);
    manager = await api.as('manager');
  });
  beforeEach(async () => {
    project = await anExampleProject(api);
    await api.grant(account, 'manager', project.id);
    // one desk that is open, and one that nobody has opened yet
    desk = await api.database.withBulkScope(
      project.scope,
      async (client) => {
        const { rows } = await client.query<{ id: string }>(
          `update desk set status = case number when 1 then 'open' else 'planned' end, opened_on = case number when 1 then date '2025-01-13' end
           where project_id = $1 returning desk_id as id, number`,
          [project.id],
        );
        const { rows: first } = await client.query<{ id: string }>('select desk_id as id from desk where project_id = $1 and number = 1', [
          project.id,
        ]);
        return first[0]?.id ?? rows[0]?.id;
      },
      { lock: 'exclusive' },
    );
  });
  afterAll(() => api.stop());

  const key = () => ({ headers: { 'idempotency-key': newId() } });
  const enter = async (name: string, content: object): Promise<RecordView> => {
    const { status, body } = await manager.post<RecordView & Problem>(`/api/projects/${project.acronym}/${name}`, { content }, key());
    expect(status).withContext(JSON.stringify(body)).toBe(201);
    return body;
  };
  const keepHours = async (): Promise<void> => {
    await enter('opening-hours', { desk, weekday: 1, from: '09:00', to: '12:00', validFrom: '2025-01-13' });
  };
  const found = async (check: string, more = ''): Promise<QualityFindings> =>
    (await manager.get<QualityFindings>(`${paths.qualityFindings(project.acronym)}?check=${check}${more}`)).body;
  const codes = async (check: string) => (await found(check)).items.map(({ code, level, desk: of }) => [code, level, of]);
  const contact = { date: '2026-03-30', time: '10:00', channel: 'in_person', contactType: 'listening', anonymous: true };

  it('are contacts outside the hours and on closed days, each with its record, until they are put right or waived', async () => {
    await keepHours();
    await enter('contacts', { ...contact, desk });
    const { id: late } = await enter('contacts', { ...contact, desk, time: '13:30' });
    await enter('contacts', { ...contact, desk, date: '2026-03-31' });
    expect(await codes('D1')).toEqual([['contact-outside-hours', 'warning', 'LI-D1']]);
    expect(await codes('D2')).toEqual([['contact-on-closed-day', 'warning', 'LI-D1']]);
    const [finding] = (await found('D1')).items;
    expect(finding?.entry).toEqual({ register: 'contacts', id: late, day: '2026-03-30', time: '13:30' });
    const waiver = { findingId: finding?.findingId, reason: 'aperto apposta' };
    expect((await manager.post<FindingWaiver>(paths.findingWaivers(project.acronym), waiver, key())).status).toBe(201);
    expect(await codes('D1')).toEqual([]);
    expect((await found('D1', '&state=waived')).total).toBe(1);
    // at another hour it is another finding
    const path = paths.registerRecord(project.acronym, 'contacts', late);
    expect((await manager.patch(path, { content: { time: '14:00' } }, 1)).status).toBe(200);
    expect(await codes('D1')).toEqual([['contact-outside-hours', 'warning', 'LI-D1']]);
  });

  it('are desks that are open without hours, and without anybody on their opening days', async () => {
    expect([await codes('D3'), await codes('D4')]).toEqual([[['open-without-hours', 'warning', 'LI-D1']], []]);
    await keepHours();
    expect([await codes('D3'), await codes('D4')]).toEqual([[], [['open-without-staff', 'warning', 'LI-D1']]]);
    expect((await found('D4')).items[0]?.found).toBe(4);
    await enter('desk-staff', {
      desk,
      operator: 'Anna Riva',
      role: 'desk_operator',
      mode: 'own_staff',
      hoursPerWeek: 36,
      from: '2025-01-13',
    });
    expect(await codes('D4')).toEqual([]);
  });

  it('are titles: of somebody who became an EU citizen, missing, and expired', async () => {
    const take = async (answers: Partial<NewPerson['answers']>): Promise<PersonView> => {
      const person: NewPerson = {
        ...{ id: newId(), participationId: newId(), desk: 'LI-D1', entryDate: '2025-02-03' },
        notice: { givenOn: '2025-02-03', version: '3', language: 'it' },
        identity: { surname: `Rossi ${newId()}`, name: 'Anna', taxCode: null, phone: null, email: null },
        answers: { ...{ sex: 'F', birthDate: '1990-05-16', work: 'UNE-SEARCH', unemployedSince: '2025-01-01', isced: 3 }, ...answers },
      };
      const { status, body } = await manager.post<PersonView & Problem>(paths.people(project.acronym), person, key());
      expect(status).withContext(JSON.stringify(body)).toBe(201);
      return body;
    };
    await take({ citizenship: ['MA'] });
    const person = await take({ citizenship: ['MA'], titleType: '1', titleExpiresOn: '2026-03-30', rightToWork: 'yes' });
    expect([await codes('D9'), await codes('D10'), await codes('D5')]).toEqual([
      [['title-missing', 'notice', 'LI-D1']],
      [['title-expired', 'notice', 'LI-D1']],
      [],
    ]);
    expect((await found('D10')).items[0]?.record?.pseudonym).toBe(person.pseudonym);
    const change = { answers: { citizenship: ['MA', 'IT'] }, correctsEntry: false, reason: 'Cittadinanza ottenuta' };
    const changed = await manager.patch(paths.person(project.acronym, person.id), change, person.version, key());
    expect(changed.status).toBe(200);
    expect([await codes('D5'), await codes('D10')]).toEqual([[['title-of-eu-citizen', 'error', 'LI-D1']], []]);
  });

  it('are exits without their status after 28 days, follow-ups nobody tried, and what was recorded of the dead', async () => {
    const left = { entryDate: '2025-02-03', desk: 'LI-D1', exitReason: 'COMPLETED' } as const;
    const people = [
      aParticipation({ ...left, participantId: 'A', exitDate: '2026-03-02', lastStatus28d: null }),
      aParticipation({ ...left, participantId: 'B', exitDate: '2025-08-29', lastStatus28d: 'SEARCH', status6m: null }),
      aParticipation({ ...left, participantId: 'C', exitDate: '2025-08-29', lastStatus28d: 'SEARCH', status6m: 'UNE' }),
      aParticipation({ ...left, participantId: 'D', exitDate: null, exitReason: null, lastStatus28d: null }),
    ];
    const ids = await savePeople(api, project, people, api.server.installation.secret);
    expect([await codes('D7'), await codes('D8')]).toEqual([
      [['exit-data-missing', 'warning', 'LI-D1']],
      [['follow-up-overdue', 'warning', 'LI-D1']],
    ]);
    expect(await codes('D6')).toEqual([]);
    const alive = ids[3] ?? '';
    await enter('measures', { participation: alive, title: 'Corso', event: '02', eventDate: '2026-03-02' });
    const death = { exitDate: '2026-02-10', exitReason: 'DECEASED', reason: 'Comunicato dai familiari' };
    expect((await manager.patch(paths.participation(project.acronym, alive), death, 1)).status).toBe(200);
    expect(await codes('D6')).toEqual([['recorded-after-death', 'error', 'LI-D1']]);
  });

  it('are refused as a check that is none', async () => {
    const { status, body } = await manager.get<Problem>(`${paths.qualityFindings(project.acronym)}?check=Z1`);
    expect([status, body.field]).toEqual([422, 'check']);
  });
});
