import type { ClientBase } from 'pg';
import type { GovernanceOnDay } from '#contract';
import { actionStanding, type CalendarDay, decisionStanding, presenceOf, wasHeld } from '#domain';
import type { StoredRecord } from '../../platform/records/stored-record.js';
import {
  type DayQuestion,
  type KnownOrganisation,
  listOf,
  partsOf,
  readOrganisations,
  RecordsByType,
  referenceTo,
  textOf,
} from '../../platform/records/records-on-day.js';

type Organisations = ReadonlyMap<string, KnownOrganisation>;

/** The tables of a project with who came, its decisions and its plans, on a day. */
export async function readGovernance(client: ClientBase, question: DayQuestion): Promise<GovernanceOnDay> {
  const { on } = question;
  const records = await RecordsByType.read(client, question, ['roundTable', 'roundTableMeeting', 'decision', 'plan']);
  const organisations = await readOrganisations(client, organisationsIn(records));
  const meetings = records.byReference('roundTableMeeting', 'roundTable');
  return {
    on,
    tables: records
      .of('roundTable')
      .map((table) => tableView(table, meetings.get(table.id) ?? [], organisations, on))
      .sort((one, other) => one.name.localeCompare(other.name, 'it')),
    decisions: records
      .of('decision')
      .flatMap((decision) => decisionView(decision, records, organisations, on))
      .sort(mostUrgentFirst),
    plans: records.of('plan').map((plan) => planView(plan, organisations, on)),
  };
}

function organisationsIn(records: RecordsByType): string[] {
  return [
    ...records.of('roundTable').flatMap(({ content }) => listOf(content['members'])),
    ...records.of('roundTableMeeting').flatMap(({ content }) => partsOf(content, 'attendance').map((part) => part['organisation'])),
    ...records.of('decision').map(({ content }) => content['ownerOrganisation']),
    ...records.of('plan').flatMap(({ content }) => partsOf(content, 'actions').map((part) => part['owner'])),
  ].flatMap((id) => (typeof id === 'string' ? id : []));
}

/** A meeting as its record says it. */
function meetingOf({ content }: StoredRecord) {
  return {
    date: textOf(content['date']) ?? '',
    status: textOf(content['status']),
    attendance: partsOf(content, 'attendance').flatMap(({ organisation, present }) =>
      typeof organisation === 'string' ? [{ organisation, present: present === true }] : [],
    ),
  };
}

function tableView(
  { id, content }: StoredRecord,
  records: readonly StoredRecord[],
  organisations: Organisations,
  on: CalendarDay,
): GovernanceOnDay['tables'][number] {
  const meetings = records.map((record) => ({ id: record.id, place: textOf(record.content['place']), ...meetingOf(record) }));
  const members = listOf(content['members']);
  const planned = meetings.filter(({ status, date }) => status === 'planned' && date > on).map(({ date }) => date);
  return {
    ...{ id, name: textOf(content['name']) ?? '', parentBody: textOf(content['parentBody']), chair: textOf(content['chair']) },
    ...{ constitutedOn: textOf(content['constitutedOn']), frequency: textOf(content['frequency']), members: members.length },
    held: meetings.filter((meeting) => wasHeld(meeting, on)).length,
    nextOn: planned.toSorted()[0] ?? null,
    meetings: meetings
      .toSorted((one, other) => (one.date < other.date ? 1 : -1))
      .map(({ attendance, status, ...meeting }) => ({
        ...meeting,
        status: status ?? '',
        present: attendance.filter(({ present }) => present).length,
        of: attendance.length,
      })),
    presence: presenceOf(meetings, members, on).flatMap(({ organisation, present, of }) => {
      const known = referenceTo(organisations, organisation);
      return known ? [{ organisation: known, present, of }] : [];
    }),
  };
}

/** A decision of a meeting that is over by the day; one that comes later is not taken yet. */
function decisionView(
  { id, content }: StoredRecord,
  records: RecordsByType,
  organisations: Organisations,
  on: CalendarDay,
): GovernanceOnDay['decisions'] {
  const meeting = records.of('roundTableMeeting').find((one) => one.id === content['meeting']);
  const takenOn = meeting ? textOf(meeting.content['date']) : null;
  if (takenOn !== null && takenOn > on) return [];
  const [dueOn, implementedOn] = [textOf(content['dueOn']), textOf(content['implementedOn'])];
  return [
    {
      ...{ id, text: textOf(content['text']) ?? '', takenOn, dueOn, implementedOn },
      table: meeting ? records.named(textOf(meeting.content['roundTable']), 'name') : null,
      owner: referenceTo(organisations, textOf(content['ownerOrganisation'])),
      ...decisionStanding({ status: textOf(content['status']), dueOn, doneOn: implementedOn }, on),
    },
  ];
}

const urgency = { late: 0, open: 1, implemented: 2, dropped: 3 };

function mostUrgentFirst(one: GovernanceOnDay['decisions'][number], other: GovernanceOnDay['decisions'][number]): number {
  const byDay = (one.dueOn ?? '9999').localeCompare(other.dueOn ?? '9999');
  return urgency[one.status] - urgency[other.status] || (one.status === 'implemented' ? -byDay : byDay) || (one.id < other.id ? -1 : 1);
}

function planView({ id, content }: StoredRecord, organisations: Organisations, on: CalendarDay): GovernanceOnDay['plans'][number] {
  return {
    ...{ id, title: textOf(content['title']) ?? '', version: textOf(content['version']), status: textOf(content['status']) ?? '' },
    adoptedOn: textOf(content['adoptedOn']),
    actions: partsOf(content, 'actions').map(({ text = null, owner = null, dueOn = null, status = null }) => {
      const due = typeof dueOn === 'string' ? dueOn : null;
      return {
        ...{ text: typeof text === 'string' ? text : '', dueOn: due },
        owner: referenceTo(organisations, typeof owner === 'string' ? owner : null),
        ...actionStanding({ status: typeof status === 'string' ? status : null, dueOn: due, doneOn: null }, on),
      };
    }),
  };
}
