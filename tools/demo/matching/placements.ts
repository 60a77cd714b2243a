import { addDays, type CalendarDay, type Participation } from '#domain';
import { type WrittenRecord, writtenOnce } from '../written-records.js';
import { aboutPerson } from './candidacies.js';
import { employerKey } from './employers.js';
import { isAmong } from './evenly.js';
import type { MatchingProfile } from './matching-profile.js';

/** Somebody who may be placed, and the first day on which that may be. */
export interface Placeable {
  readonly person: Participation;
  readonly from: CalendarDay;
}

const atWork: readonly (readonly [type: string, contractType: string | null])[] = [
  ['employment', 'A.02.00'],
  ['employment', 'A.02.00'],
  ['employment', 'A.01.00'],
  ['apprenticeship', 'A.03.09'],
  ['employment', 'A.06.00'],
  ['self_employment', null],
  ['employment', 'A.05.02'],
];

/** Exactly so many people at work and so many interns, each once; the first who may be, some weeks after they may. */
export function placementRecords(
  { place, employers, placed }: MatchingProfile,
  placeable: readonly Placeable[],
  to: CalendarDay,
): readonly WrittenRecord[] {
  const all = placed.atWork + placed.interns;
  const could = placeable.filter(({ from }) => addDays(from, 1) <= to);
  const chosen = could.filter((_, at) => isAmong(at, all, could.length));
  // one in so many is an intern, until there are enough
  const every = Math.ceil(all / Math.max(placed.interns, 1));
  return chosen.map(({ person, from }, at) => {
    const isIntern = at % every === 1 && at / every < placed.interns;
    const [type, contractType] = isIntern
      ? (['internship', 'C.01.00'] as const)
      : (atWork[at % atWork.length] ?? (['employment', 'A.02.00'] as const));
    const startDate = earlier(addDays(from, 20 + ((at * 13) % 50)), to);
    return writtenOnce('placement', `placement ${person.participantId}`, startDate, {
      ...{ ...aboutPerson(person), type, startDate, workingTime: at % 4 === 2 ? 'P' : 'F', verifiedBy: 'mandatory_communication' },
      ...(contractType === null ? {} : { contractType, employer: employerKey(place, (at % employers) + 1) }),
    });
  });
}

function earlier(one: CalendarDay, other: CalendarDay): CalendarDay {
  return one < other ? one : other;
}
