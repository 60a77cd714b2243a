import {
  addDays,
  addMonths,
  type CalendarDay,
  type ContractGroup,
  type FollowUpMethod,
  type Participation,
  type RecordContent,
} from '#domain';
import type { SeededRandom } from '../seeded-random.js';

/** What a desk wrote down of somebody's leaving; desk, person and participation by what they are called. */
export interface DemoLeavingRecord {
  readonly type: 'participationExit' | 'followUpAttempt';
  readonly on: CalendarDay;
  readonly content: RecordContent;
}

/** Of exits and follow-ups of so many days the papers are at hand; older ones came from the files of before. */
const kept = { exits: 60, followUps: 120 };
const methods: readonly (readonly [FollowUpMethod, number])[] = [
  ['phone', 60],
  ['message', 22],
  ['register', 12],
  ['web_form', 6],
];
const contracts: readonly (readonly [ContractGroup, number])[] = [
  ['TEMP-FT', 46],
  ['PERM-FT', 18],
  ['TEMP-PT-INV', 16],
  ['APPR', 8],
  ['AGENCY', 7],
  ['SELF', 5],
];

const about = ({ desk, participantId }: Participation) => ({
  ...(desk === null ? {} : { desk }),
  person: participantId,
  participation: participantId,
});

/** The exit questionnaires of the last weeks, and the attempts to ask those whose day six months later is not long past. */
export function leavingRecordsOf(people: readonly Participation[], today: CalendarDay, random: SeededRandom): DemoLeavingRecord[] {
  return people.flatMap((person) => {
    const { exitDate, exitReason } = person;
    if (exitDate === null || exitReason === null || exitReason === 'DECEASED') return [];
    const exit = exitDate > addDays(today, -kept.exits) ? [exitRecord(person, exitDate, random)] : [];
    const due = addMonths(exitDate, 6);
    return due <= today && due > addDays(today, -kept.followUps) ? [...exit, ...attempts(person, due, today, random)] : exit;
  });
}

function exitRecord(person: Participation, exitDate: CalendarDay, random: SeededRandom): DemoLeavingRecord {
  const { exitReason, education28d, qualification28d } = person;
  const detail: RecordContent =
    exitReason === 'DROPOUT'
      ? { exitDetail: random.weighted([['moved', 3] as const, ['unreachable', 5] as const, ['other', 2] as const]) }
      : {};
  const content: RecordContent = {
    ...{ ...about(person), exitDate, exitReason, ...detail },
    ...(education28d === null ? {} : { educationBegan: education28d }),
    ...(qualification28d === null ? {} : { qualification: qualification28d ? 'qualification' : 'none' }),
  };
  return { type: 'participationExit', on: exitDate, content };
}

/** Somebody who was reached answered once; who was not, was tried up to twice. */
function attempts(person: Participation, due: CalendarDay, today: CalendarDay, random: SeededRandom): DemoLeavingRecord[] {
  const { status6m, improved6m } = person;
  const isAnswered = status6m !== null && status6m !== 'unknown';
  const missed = isAnswered ? random.between(0, 1) : random.between(0, 2);
  const days = Array.from({ length: missed + (isAnswered ? 1 : 0) }, (_, at) => addDays(due, at * 4 + random.between(0, 3)));
  return days
    .filter((on) => on <= today)
    .map((on, at): DemoLeavingRecord => {
      const tried = { ...about(person), date: on, method: random.weighted(methods) };
      if (!isAnswered || at < missed) return { type: 'followUpAttempt', on, content: { ...tried, reached: false } };
      const work: RecordContent = status6m === 'EMP' ? { contractGroup: random.weighted(contracts) } : {};
      const better: RecordContent = improved6m.length > 0 ? { improved: improved6m } : {};
      return { type: 'followUpAttempt', on, content: { ...tried, reached: true, status: status6m, ...work, ...better } };
    });
}
