import type { ClientBase } from 'pg';
import type { OrganisationBonds } from '#contract';
import { agreementDays, agreementStatus, commitmentStanding, decisionStanding, isMemberOn, presenceOf } from '#domain';
import type { StoredRecord } from '../../platform/records/stored-record.js';
import { type DayQuestion, listOf, partsOf, RecordsByType, textOf } from '../../platform/records/records-on-day.js';

/** What an organisation has to do with a project on a day: what it joined, signed, promised, attended, was charged with and houses. */
export async function readOrganisationBonds(client: ClientBase, question: DayQuestion, id: string): Promise<OrganisationBonds> {
  const { projectId, on } = question;
  const records = await RecordsByType.read(client, question, [
    ...(['network', 'networkMember', 'agreement', 'agreementSignatory', 'commitment'] as const),
    ...(['roundTable', 'roundTableMeeting', 'decision'] as const),
  ]);
  return {
    on,
    partnerships: await readPartnerships(client, projectId, id),
    memberships: membershipsOf(records, id, on),
    agreements: agreementsOf(records, id, on),
    commitments: commitmentsOf(records, id, on),
    tables: tablesOf(records, id, on),
    decisions: decisionsOf(records, id, on),
    desks: await readDesks(client, projectId, id),
  };
}

const ofOrganisation =
  (id: string, field: string) =>
  ({ content }: StoredRecord): boolean =>
    content[field] === id;

function membershipsOf(records: RecordsByType, id: string, on: string): OrganisationBonds['memberships'] {
  return records
    .of('networkMember')
    .filter(ofOrganisation(id, 'organisation'))
    .flatMap(({ id: membership, content }) => {
      const network = records.named(textOf(content['network']), 'name');
      const days = { joinedOn: textOf(content['joinedOn']), leftOn: textOf(content['leftOn']) };
      return network
        ? [{ id: membership, network, ...days, isMember: isMemberOn(days, on), services: [...listOf(content['servicesOffered'])] }]
        : [];
    });
}

function agreementsOf(records: RecordsByType, id: string, on: string): OrganisationBonds['agreements'] {
  const signatures = records.byReference('agreementSignatory', 'agreement');
  return records.of('agreement').flatMap(({ id: agreement, content }) => {
    const all = (signatures.get(agreement) ?? []).map((one) => one.content);
    const own = all.find(({ organisation }) => organisation === id);
    if (!own) return [];
    return [
      {
        ...{ id: agreement, title: textOf(content['title']) ?? '', status: agreementStatus(agreementDays(content, all), on) },
        ...{ signedOn: textOf(own['signedOn']), adhesion: own['adhesion'] === true, withdrawnOn: textOf(own['withdrawnOn']) },
      },
    ];
  });
}

function commitmentsOf(records: RecordsByType, id: string, on: string): OrganisationBonds['commitments'] {
  return records
    .of('commitment')
    .filter(ofOrganisation(id, 'party'))
    .map(({ id: commitment, content }) => {
      const [dueOn, fulfilledOn] = [textOf(content['dueOn']), textOf(content['fulfilledOn'])];
      return {
        ...{ id: commitment, code: textOf(content['code']), text: textOf(content['text']) ?? '', dueOn, fulfilledOn },
        ...commitmentStanding({ status: textOf(content['status']), dueOn, doneOn: fulfilledOn }, on),
        agreement: records.named(textOf(content['agreement']), 'title'),
      };
    })
    .sort((one, other) => (one.dueOn ?? '9999').localeCompare(other.dueOn ?? '9999'));
}

function tablesOf(records: RecordsByType, id: string, on: string): OrganisationBonds['tables'] {
  const meetings = records.byReference('roundTableMeeting', 'roundTable');
  return records.of('roundTable').flatMap(({ id: table, content }) => {
    const attended = (meetings.get(table) ?? []).map((meeting) => ({
      date: textOf(meeting.content['date']) ?? '',
      status: textOf(meeting.content['status']),
      attendance: partsOf(meeting.content, 'attendance')
        .filter(({ organisation }) => organisation === id)
        .map(({ present }) => ({ organisation: id, present: present === true })),
    }));
    const [own] = presenceOf(attended, listOf(content['members']).includes(id) ? [id] : [], on);
    return own ? [{ id: table, name: textOf(content['name']) ?? '', present: own.present, of: own.of }] : [];
  });
}

function decisionsOf(records: RecordsByType, id: string, on: string): OrganisationBonds['decisions'] {
  return records
    .of('decision')
    .filter(ofOrganisation(id, 'ownerOrganisation'))
    .map(({ id: decision, content }) => {
      const dueOn = textOf(content['dueOn']);
      const { status } = decisionStanding({ status: textOf(content['status']), dueOn, doneOn: textOf(content['implementedOn']) }, on);
      return { id: decision, text: textOf(content['text']) ?? '', dueOn, status };
    });
}

async function readPartnerships(client: ClientBase, projectId: string, id: string): Promise<OrganisationBonds['partnerships']> {
  const { rows } = await client.query<OrganisationBonds['partnerships'][number]>(
    `select role, from_date::text as from, to_date::text as to from project_partner where project_id = $1 and organisation_id = $2 order by number`,
    [projectId, id],
  );
  return rows;
}

async function readDesks(client: ClientBase, projectId: string, id: string): Promise<OrganisationBonds['desks']> {
  const { rows } = await client.query<OrganisationBonds['desks'][number]>(
    `select d.code, d.name, k.as from desk d cross join lateral (values ('host', d.host_organisation_id = $2),
         ('administration', d.administration_id = $2), ('premises', d.premises_provided_by_id = $2), ('co_manager', $2 = any (d.co_managed_by)))
       k ("as", applies) where d.project_id = $1 and k.applies order by d.code, k.as`,
    [projectId, id],
  );
  return rows;
}
