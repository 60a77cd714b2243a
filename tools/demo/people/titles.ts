import { addDays, type CalendarDay, type Participation, type RecordContent, type ResidenceTitleType } from '#domain';
import type { SeededRandom } from '../seeded-random.js';
import type { PersonRecord } from './person-records.js';

const kinds: readonly (readonly [ResidenceTitleType, number])[] = [
  ['1', 52],
  ['7', 20],
  ['2', 10],
  ['3', 9],
  ['5', 5],
  ['4', 4],
];
const withoutExpiry: ReadonlySet<ResidenceTitleType> = new Set<ResidenceTitleType>(['4', '5']);
/** Of those who have come to the end of their title and are still in charge, so many have brought the next one. */
const renews = 0.82;

/** The title that a third-country national showed on the day of entry, and the next one where that expired since. */
export function titlesOf(
  { participantId, entryDate, exitDate, thirdCountryNational }: Participation,
  today: CalendarDay,
  random: SeededRandom,
): PersonRecord[] {
  if (thirdCountryNational !== 'yes' || !random.chance(0.94)) return [];
  const titleType = random.weighted(kinds);
  const lasts = titleType === '7' ? random.between(700, 3400) : random.between(40, 720);
  const expiresOn = withoutExpiry.has(titleType) ? null : addDays(entryDate, lasts);
  const seen = titleSeen(
    { person: participantId, titleType, checkedOn: entryDate, rightToWork: random.chance(0.93) ? 'yes' : 'to_check' },
    expiresOn,
  );
  const until = exitDate !== null && exitDate < today ? exitDate : today;
  const renewedOn = expiresOn === null ? null : addDays(expiresOn, random.between(-20, 25));
  if (renewedOn === null || renewedOn > until || renewedOn <= entryDate || !random.chance(renews)) return [seen];
  const next = { person: participantId, titleType: '1', checkedOn: renewedOn, rightToWork: 'yes' };
  return [seen, titleSeen(next, addDays(renewedOn, 730))];
}

function titleSeen(content: { readonly checkedOn: CalendarDay } & RecordContent, expiresOn: CalendarDay | null): PersonRecord {
  const known = expiresOn === null ? content : { ...content, expiresOn };
  return { type: 'residenceTitle', states: [[content.checkedOn, known]] };
}
