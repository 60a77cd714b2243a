import {
  type AgreementsOnDay,
  type AnyRegisterName,
  type GovernanceOnDay,
  type NetworkCoverage,
  type NetworkGraphView,
  paths,
  type Problem,
  type RecordView,
} from '#contract';
import { aParticipation } from '#testkit';
import { type ApiClient, type ApiForSpecs, newId, startApi } from './api-for-specs.js';
import { anExampleProject, type ExampleProject, savePeople } from './values-example-project.js';

describe('views of a network on a day', () => {
  let api: ApiForSpecs;
  let project: ExampleProject;
  let manager: ApiClient;
  let assessor: ApiClient;
  const bodies: Record<'comune' | 'regione' | 'cpi' | 'scuola', string> = { comune: '', regione: '', cpi: '', scuola: '' };
  const accounts = new Map<string, string>();

  beforeAll(async () => {
    api = await startApi({ today: '2026-03-31' });
    for (const name of ['manager', 'assessor', 'stranger']) accounts.set(name, await api.addAccount(name, []));
    const categories = { comune: 'public_administration', regione: 'public_administration', cpi: 'employment_centre', scuola: 'school' };
    await api.database.shared(async (tx) => {
      for (const name of Object.keys(bodies) as (keyof typeof bodies)[]) {
        bodies[name] = newId();
        await tx.organisation.create({
          data: { organisationId: bodies[name], name: `${name} ${bodies[name]}`, category: categories[name] },
        });
      }
    });
    [manager, assessor] = [await api.as('manager'), await api.as('assessor')];
  });
  beforeEach(async () => {
    project = await anExampleProject(api, {});
    await api.grant(accounts.get('manager') ?? '', 'manager', project.id);
    await api.grant(accounts.get('assessor') ?? '', 'assessor', project.id);
  });
  afterAll(() => api.stop());

  const enter = async (name: AnyRegisterName, content: object): Promise<string> => {
    const headers = { headers: { 'idempotency-key': newId() } };
    const { status, body } = await manager.post<RecordView & Problem>(paths.register(project.acronym, name), { content }, headers);
    expect(status)
      .withContext(`${name}: ${body.detail ?? ''}`)
      .toBe(201);
    return body.id;
  };
  const ask = async <T>(path: string, on: string, client = manager): Promise<T> => {
    const { status, body } = await client.get<T>(`${path}?on=${on}`);
    expect(status).toBe(200);
    return body;
  };
  const agreementsOn = (on: string) => ask<AgreementsOnDay>(paths.networkAgreements(project.acronym), on);

  describe('agreements', () => {
    let protocol: string;
    beforeEach(async () => {
      protocol = await enter('agreements', {
        ...{ title: 'Protocollo', type: 'memorandum', approvedOn: '2023-09-12', inForceFrom: '2023-10-01', expiresOn: '2025-10-01' },
        renewals: [{ on: '2025-09-20', newExpiry: '2028-06-30' }],
      });
      await enter('signatures', { agreement: protocol, organisation: bodies.comune, signedOn: '2023-09-26' });
      await enter('signatures', { agreement: protocol, organisation: bodies.regione, signedOn: '2023-10-03' });
    });

    it('is approved with one of two signatures, in force, expiring and renewed, each on its days (example G)', async () => {
      const seen = async (on: string) => {
        const { items } = await agreementsOn(on);
        return items.map(({ status, signatures: { signed, of }, endedOn, renewedOn }) => [status, signed, of, endedOn, renewedOn]);
      };
      expect(await seen('2023-09-11')).toEqual([['draft', 0, 2, '2025-10-01', null]]);
      expect(await seen('2023-09-30')).toEqual([['approved', 1, 2, '2025-10-01', null]]);
      expect(await seen('2023-10-03')).toEqual([['in_force', 2, 2, '2025-10-01', null]]);
      expect(await seen('2025-09-19')).toEqual([['expiring', 2, 2, '2025-10-01', null]]);
      expect(await seen('2025-09-20')).toEqual([['in_force', 2, 2, '2028-06-30', '2025-09-20']]);
      expect(await seen('2028-06-30')).toEqual([['expired', 2, 2, '2028-06-30', '2025-09-20']]);
    });

    it('have the commitments of each party: open, overdue, and fulfilled from the day they were', async () => {
      const owed = { agreement: protocol, code: 'C1', party: bodies.comune, text: 'Mette a disposizione i locali', dueOn: '2024-01-31' };
      await enter('commitments', { ...owed, status: 'fulfilled', fulfilledOn: '2024-02-21' });
      const seen = async (on: string) => {
        const { items, totals } = await agreementsOn(on);
        const [commitment] = items[0]?.commitments ?? [];
        return [commitment?.status, commitment?.daysLate, commitment?.party.id === bodies.comune, totals.commitments.overdue];
      };
      expect(await seen('2024-01-31')).toEqual(['open', null, true, 0]);
      expect(await seen('2024-02-01')).toEqual(['overdue', 1, true, 1]);
      expect(await seen('2024-02-21')).toEqual(['fulfilled', 21, true, 0]);
    });

    it('come page by page, and totals are of all', async () => {
      for (const title of ['Secondo', 'Terzo']) await enter('agreements', { title, type: 'service_agreement', approvedOn: '2025-01-10' });
      const path = `${paths.networkAgreements(project.acronym)}?on=2026-03-31&limit=2`;
      const first = (await manager.get<AgreementsOnDay>(path)).body;
      const second = (await manager.get<AgreementsOnDay>(`${path}&cursor=${first.next ?? ''}`)).body;
      expect([...first.items, ...second.items].map(({ title }) => title)).toEqual(['Protocollo', 'Secondo', 'Terzo']);
      expect([second.next, first.totals, second.totals.agreements]).toEqual([null, second.totals, 3]);
      expect(first.totals.byStatus).toEqual({ draft: 0, approved: 2, signed: 0, in_force: 1, expiring: 0, expired: 0 });
      const wrong = await manager.get<Problem>(`${path}&cursor=${newId()}`);
      expect([wrong.status, wrong.body.field]).toEqual([422, 'cursor']);
    });

    it('that were taken back are gone, and a day or a person of no standing is refused', async () => {
      const { body } = await manager.get<RecordView>(paths.registerRecord(project.acronym, 'agreements', protocol));
      await manager.send({
        ...{ method: 'DELETE', path: paths.registerRecord(project.acronym, 'agreements', protocol), body: { reason: 'scritto due volte' } },
        headers: { 'idempotency-key': newId(), 'if-match': `"${body.version}"` },
      });
      expect((await agreementsOn('2026-03-31')).items).toEqual([]);
      expect((await manager.get(`${paths.networkAgreements(project.acronym)}?on=2026-02-30`)).status).toBe(422);
      const stranger = await api.as('stranger');
      expect((await stranger.get(paths.networkAgreements(project.acronym))).status).toBe(404);
    });
  });

  describe('the graph', () => {
    const graphOn = (on: string, client = manager) => ask<NetworkGraphView>(paths.networkGraph(project.acronym), on, client);

    it('has who is a member on the day and what binds them, with their sector', async () => {
      const network = await enter('networks', { name: 'Rete per il lavoro' });
      await enter('network-members', { network, organisation: bodies.comune, joinedOn: '2024-01-01', admissionStatus: 'admitted' });
      await enter('network-members', { network, organisation: bodies.scuola, joinedOn: '2024-01-01', leftOn: '2025-06-01' });
      const agreement = await enter('agreements', { title: 'Accordo', type: 'memorandum' });
      for (const organisation of [bodies.comune, bodies.cpi])
        await enter('signatures', { agreement, organisation, signedOn: '2025-02-01' });
      const seen = async (on: string) => {
        const { organisations, hubs, links } = await graphOn(on);
        const pairs = links.map(({ kind, from, to }) => `${kind} ${bodyOf(from)} ${to === network ? 'rete' : bodyOf(to)}`).toSorted();
        return { organisations: organisations.map(({ id }) => bodyOf(id)).toSorted(), hubs: hubs.map(({ name }) => name), pairs };
      };
      const bodyOf = (id: string) => Object.entries(bodies).find(([, one]) => one === id)?.[0] ?? '?';
      expect(await seen('2025-01-31')).toEqual({
        organisations: ['comune', 'scuola'],
        hubs: ['Rete per il lavoro'],
        pairs: ['membership comune rete', 'membership scuola rete'],
      });
      const later = await seen('2025-06-01');
      expect(later.organisations).toEqual(['comune', 'cpi']);
      expect(later.pairs.filter((pair) => pair.startsWith('agreement'))).toEqual(['agreement comune cpi']);
      const [first] = (await graphOn('2025-03-01')).organisations;
      expect([first && bodyOf(first.id), first?.sector, first?.neighbours]).toEqual(['comune', 'public', 2]);
    });

    it('counts the people sent and taken up until the day, for whoever may see exact figures alone', async () => {
      await savePeople(
        api,
        project,
        [aParticipation({ participantId: 'A', entryDate: '2025-01-15', desk: 'LI-D1' })],
        api.server.installation.secret,
      );
      const people = await api.database.withBulkScope(project.scope, (client) =>
        client.query<{ id: string }>('select person_id as id from person where project_id = $1', [project.id]),
      );
      const person = people.rows[0]?.id;
      const sent = { person, fromMember: bodies.comune, toMember: bodies.cpi };
      await enter('referrals', { ...sent, sentOn: '2025-02-01', takenUpOn: '2025-02-20', outcome: 'in_charge' });
      await enter('referrals', { ...sent, sentOn: '2025-03-01' });
      const links = async (on: string) => (await graphOn(on)).links.map(({ kind, count, takenUp }) => [kind, count, takenUp]);
      expect(await links('2025-02-10')).toEqual([['referral', 1, 0]]);
      expect(await links('2025-03-01')).toEqual([['referral', 2, 1]]);
      const hidden = await graphOn('2025-03-01', assessor);
      expect([hidden.withReferrals, hidden.links, hidden.organisations]).toEqual([false, [], []]);
    });
  });

  it('shows which services the members of the day offer, the gaps, and who took over which practice', async () => {
    const network = await enter('networks', { name: 'Rete' });
    const member = { network, joinedOn: '2024-01-01', admissionStatus: 'admitted' };
    await enter('network-members', { ...member, organisation: bodies.cpi, servicesOffered: ['guidance', 'employment'] });
    await enter('network-members', { ...member, organisation: bodies.scuola, servicesOffered: ['education'], leftOn: '2025-01-01' });
    const practice = {
      title: 'Sportello a scuola',
      owner: bodies.cpi,
      status: 'adopted',
      validatedOn: '2024-06-01',
      adoptedBy: [bodies.scuola],
    };
    await enter('good-practices', practice);
    const seen = await ask<NetworkCoverage>(paths.networkCoverage(project.acronym), '2024-12-31', assessor);
    expect(seen.members.map(({ organisation, services }) => [organisation.id, services])).toEqual([
      [bodies.cpi, ['employment', 'guidance']],
      [bodies.scuola, ['education']],
    ]);
    expect(seen.families.filter((family) => seen.offeredBy[family] === 0)).toEqual([
      'training',
      'company_assistance',
      'social',
      'information',
    ]);
    expect(seen.practices.map(({ kind, since, adoptedBy }) => [kind, since, adoptedBy.map(({ id }) => id)])).toEqual([
      ['goodPractice', '2024-06-01', [bodies.scuola]],
    ]);
    const later = await ask<NetworkCoverage>(paths.networkCoverage(project.acronym), '2025-01-01');
    expect([later.members.length, later.offeredBy['education']]).toEqual([1, 0]);
  });

  it('tells of a table who came how often, what was decided and by when it is owed', async () => {
    const roundTable = await enter('round-tables', { name: 'Tavolo', members: [bodies.comune, bodies.cpi, bodies.scuola] });
    const cpi = { organisation: bodies.cpi };
    const held = await enter('round-table-meetings', {
      ...{ roundTable, date: '2025-01-20', status: 'held' },
      attendance: [
        { organisation: bodies.comune, present: true },
        { ...cpi, present: true },
      ],
    });
    const again = [
      { organisation: bodies.comune, present: true },
      { ...cpi, present: false },
    ];
    await enter('round-table-meetings', { roundTable, date: '2025-05-20', status: 'held', attendance: again });
    await enter('round-table-meetings', { roundTable, date: '2026-05-20', status: 'planned' });
    const owed = { meeting: held, text: 'Un solo calendario', ownerOrganisation: bodies.cpi, dueOn: '2025-03-31' };
    await enter('decisions', { ...owed, status: 'implemented', implementedOn: '2025-04-10' });
    await enter('plans', {
      ...{ title: 'Piano provinciale', status: 'adopted', adoptedOn: '2025-06-01' },
      actions: [{ text: 'Aprire tre sportelli', owner: bodies.comune, dueOn: '2025-12-31', status: 'open' }],
    });
    const on = (day: string) => ask<GovernanceOnDay>(paths.governance(project.acronym), day);
    const [table] = (await on('2025-12-31')).tables;
    expect([table?.held, table?.nextOn, table?.members]).toEqual([2, '2026-05-20', 3]);
    expect(table?.presence.map(({ organisation, present, of }) => [organisation.id, present, of])).toEqual([
      [bodies.comune, 2, 2],
      [bodies.cpi, 1, 2],
      [bodies.scuola, 0, 0],
    ]);
    const decisions = async (day: string) => (await on(day)).decisions.map(({ status, daysLate }) => [status, daysLate]);
    expect(await decisions('2025-01-19')).toEqual([]);
    expect(await decisions('2025-03-31')).toEqual([['open', null]]);
    expect(await decisions('2025-04-05')).toEqual([['late', 5]]);
    expect(await decisions('2025-04-10')).toEqual([['implemented', 10]]);
    expect((await on('2026-01-01')).plans.map(({ actions }) => actions.map(({ status }) => status))).toEqual([['late']]);
  });
});
