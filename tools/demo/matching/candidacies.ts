import { addDays, type CalendarDay, type Participation, type RecordContent } from '#domain';
import { type WrittenRecord, writtenOnce } from '../written-records.js';
import { isAmong, spread } from './evenly.js';
import type { MatchingProfile } from './matching-profile.js';
import type { DemoVacancy } from './vacancies.js';

const sources: readonly string[] = ['desk', 'self', 'network', 'desk', 'company_search'];
const mobilities: readonly string[] = ['local', 'local', 'regional', 'national', 'cross_border'];

/** People who are in charge on a day, each for a while, in turn. */
class InTurn {
  #next = 0;
  constructor(private readonly people: readonly Participation[]) {}

  /** Somebody whose support has begun; null: nobody is there yet. */
  on(day: CalendarDay): Participation | null {
    for (let tried = 0; tried < this.people.length; tried++) {
      const person = this.people[this.#next++ % this.people.length];
      if (person && person.entryDate <= day && (person.exitDate === null || person.exitDate >= day)) return person;
    }
    return null;
  }
}

/** Who applied, where and by whom it is looked after. @param people whose records are complete */
export function candidacyRecords(
  { from, owners, candidacies }: MatchingProfile,
  people: readonly Participation[],
  vacancies: readonly DemoVacancy[],
  to: CalendarDay,
): readonly WrittenRecord[] {
  const count = candidacies.shared + candidacies.others;
  const turn = new InTurn(people);
  return Array.from({ length: count }, (_, at): WrittenRecord | null => {
    const openedOn = spread(at, count, from, addDays(to, -2));
    const person = turn.on(openedOn);
    if (!person) return null;
    const isShared = isAmong(at, candidacies.shared, count);
    const vacancy = vacancies.findLast(({ publishedOn }) => publishedOn <= openedOn);
    return writtenOnce('candidacy', `candidacy ${person.participantId} ${at + 1}`, addDays(openedOn, 2), {
      ...aboutPerson(person),
      ...{ ownerOrganisation: owners[(at + 1) % owners.length] ?? '', source: sources[at % sources.length] ?? '' },
      ...{ mobility: mobilities[at % mobilities.length] ?? '', status: 'active', openedOn, sharedWithNetwork: isShared },
      ...(isShared ? { sharedOn: addDays(openedOn, 2) } : {}),
      ...(vacancy && at % 2 === 0 ? { vacancy: vacancy.key } : {}),
    });
  }).filter((record) => record !== null);
}

export function aboutPerson({ participantId, desk }: Participation): RecordContent {
  return { person: participantId, ...(desk === null ? {} : { desk }) };
}

/** The person who was hired for each vacancy that the network filled: two of eleven were looked after by another member. */
export function hiredRecords(
  { owners }: MatchingProfile,
  people: readonly Participation[],
  vacancies: readonly DemoVacancy[],
): readonly WrittenRecord[] {
  const turn = new InTurn(people);
  const filled = vacancies.flatMap(({ filledByNetworkOn, ...vacancy }) =>
    filledByNetworkOn === null ? [] : [{ ...vacancy, on: filledByNetworkOn }],
  );
  return filled.flatMap(({ key, employer, owner, on, content, publishedOn }, at) => {
    const person = turn.on(publishedOn);
    if (!person) return [];
    const isAcross = at % 11 === 3 || at % 11 === 8;
    const candidacy = `candidacy for ${key}`;
    const ownerOrganisation = isAcross ? (owners.find((one) => one !== owner) ?? owner) : owner;
    const applied = {
      ...aboutPerson(person),
      vacancy: key,
      ownerOrganisation,
      source: 'desk',
      openedOn: publishedOn,
      status: 'hired',
      closedOn: on,
    };
    return [
      writtenOnce('candidacy', candidacy, on, { ...applied, sharedWithNetwork: false }),
      writtenOnce('placement', `placement for ${key}`, on, {
        ...{ ...aboutPerson(person), employer, vacancy: key, candidacy, type: 'employment', startDate: on },
        ...{
          contractType: content['contractType'] ?? null,
          workingTime: content['workingTime'] ?? null,
          verifiedBy: 'mandatory_communication',
        },
      }),
    ];
  });
}
