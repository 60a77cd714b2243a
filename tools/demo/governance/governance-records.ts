import type { CalendarDay } from '#domain';
import type { DemoProject, DemoRoundTable } from '../demo-network.js';
import { demoNetworks } from '../network/network-members.js';
import { partiesOf } from '../network/network-records.js';
import { type WrittenRecord, writtenOnce } from '../written-records.js';
import { decisionsOf, goodPractices, procedures } from './decisions-and-practices.js';

/** The tables of a project with their meetings and decisions, its plans, procedures and good practices, until today. */
export function governanceRecordsOf(project: DemoProject, today: CalendarDay): readonly WrittenRecord[] {
  return [
    ...project.roundTables.flatMap((table) => tableRecords(project, table, today)),
    ...project.plans.map(({ id, title, demoSteps }): WrittenRecord => {
      const steps = demoSteps.flatMap(({ step, on }) => (on === null ? [] : [{ step, on }]));
      return {
        key: `plan ${id}`,
        type: 'plan',
        states: steps.map(({ step, on }) => [on, { title, status: step, ...(step === 'adopted' ? { adoptedOn: on } : {}) }] as const),
      };
    }),
    ...(procedures[project.id] ?? []),
    ...(goodPractices[project.id] ?? []),
  ];
}

function tableRecords(project: DemoProject, table: DemoRoundTable, today: CalendarDay): readonly WrittenRecord[] {
  const { id, name, parentBody, constitutedBy, constitutedOn, frequency, demoMeetings } = table;
  const members = membersOf(project, table);
  const key = `round table ${id}`;
  const held = demoMeetings.filter((date) => !postponed.has(`${id} ${date}`) && date <= today);
  return [
    writtenOnce('roundTable', key, constitutedOn ?? project.period.demo.start, {
      ...{ code: id, name, members, frequency: frequencies[frequency] ?? frequency },
      ...(parentBody ? { parentBody } : {}),
      ...(constitutedBy ? { constitutedBy: `agreement ${constitutedBy}` } : {}),
      ...(constitutedOn ? { constitutedOn } : {}),
    }),
    ...demoMeetings.map((date): WrittenRecord => {
      const meeting = { roundTable: key, date };
      if (date > today) return writtenOnce('roundTableMeeting', meetingKey(id, date), today, { ...meeting, status: 'planned' });
      if (!held.includes(date)) return writtenOnce('roundTableMeeting', meetingKey(id, date), date, { ...meeting, status: 'postponed' });
      const attendance = members.map((organisation, at) => ({ organisation, present: isPresent(organisation, held.indexOf(date), at) }));
      return writtenOnce('roundTableMeeting', meetingKey(id, date), date, { ...meeting, status: 'held', attendance });
    }),
    ...decisionsOf(id, held, members, meetingKey),
  ];
}

const meetingKey = (table: string, date: CalendarDay): string => `meeting ${table} ${date}`;

/** A quorum was not there. */
const postponed: ReadonlySet<string> = new Set(['AP-RT1 2025-07-02']);

const frequencies: Readonly<Record<string, string>> = { quarterly: 'trimestrale', 'every two months': 'bimestrale' };

/** Of a table of the whole network, the members that founded it; where the file names many together, each by itself. */
function membersOf({ id, agreements }: DemoProject, { members }: DemoRoundTable): readonly string[] {
  const founding = agreements.find(({ openToNewMembers }) => openToNewMembers);
  return demoNetworks[id] && founding ? partiesOf(id, founding) : members;
}

/** The employment centre of La Spezia missed two meetings of thirteen; of the others about one in six is missing each time. */
function isPresent(organisation: string, meeting: number, member: number): boolean {
  if (organisation === "Centro per l'Impiego della Spezia") return meeting !== 3 && meeting !== 9;
  return (meeting * 5 + member * 7) % 6 !== 0;
}
