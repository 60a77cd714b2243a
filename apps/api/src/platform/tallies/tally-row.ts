import type {
  AgeBand,
  Breakdowns,
  CitizenshipGroup,
  CountedPerson,
  EducationGroup,
  EmploymentStatus,
  Participation,
  Sex,
  Tally,
} from '#domain';
import { idNamed } from '../database/named-ids.js';
import type { CountingBasis } from './counting-basis.js';

/** What a tally says, as it is stored; what it belongs to (record, version, instant) stands beside it. */
export interface TallyRow {
  readonly indicator: number;
  readonly part: 'N' | 'D';
  /** 0, and 1, 2 … where one record counts several times for one indicator. */
  readonly ordinal: number;
  readonly definitionVersion: number;
  readonly day: string;
  readonly lastDay: string | null;
  readonly amount: number;
  readonly desk: number | null;
  /** Number of the partner whose work it was. */
  readonly partner: number | null;
  readonly sex: Sex | null;
  readonly ageBand: AgeBand | null;
  readonly employmentStatus: EmploymentStatus | null;
  readonly educationGroup: EducationGroup | null;
  readonly citizenshipGroup: CitizenshipGroup | null;
  /** Whom or what it is about: what is counted once. */
  readonly subjectId: string;
  /** Breakdowns of the definition's own, by path; null: it has none. */
  readonly facets: Readonly<Record<string, string>> | null;
}

/** What a record carries into each of its tallies. */
export interface TallyOwner {
  readonly subjectId: string;
  /** Number of its desk. */
  readonly desk: number | null;
  /** Number of its partner. */
  readonly partner: number | null;
  readonly breakdowns: Breakdowns;
}

/** Whose a participation is, and the number of its desk. */
export interface ParticipationOwner extends Pick<TallyOwner, 'desk'> {
  readonly person: CountedPerson;
}

/** The tallies of a participation by the rules of its project. */
export function tallyRowsOf(basis: CountingBasis, record: Participation, { person, desk }: ParticipationOwner): TallyRow[] {
  const { tallies, breakdowns } = basis.count(record, person);
  return storedTallies(tallies, basis.indicators, { subjectId: person.id, desk, partner: basis.desks.partnerOf(desk), breakdowns });
}

/** Tallies as they are stored: indicators and desks by number, what is counted once by id. */
export function storedTallies(
  tallies: readonly Tally[],
  indicators: CountingBasis['indicators'],
  { subjectId, desk, partner, breakdowns }: TallyOwner,
): TallyRow[] {
  const counted = new Map<string, number>();
  return tallies.flatMap((tally) => {
    const indicator = indicators.get(tally.indicator);
    if (!indicator) return [];
    const part = tally.part === 'numerator' ? 'N' : 'D';
    const key = `${tally.indicator} ${part}`;
    const ordinal = counted.get(key) ?? 0;
    counted.set(key, ordinal + 1);
    const { number, definitionVersion } = indicator;
    const { day, lastDay, amount, subject, facets } = tally;
    const about = {
      subjectId: subject === null ? subjectId : subjectIdOf(subject),
      facets: Object.keys(facets).length > 0 ? facets : null,
    };
    return [{ indicator: number, part, ordinal, definitionVersion, day, lastDay, amount, desk, partner, ...breakdowns, ...about }];
  });
}

const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Words that are counted once, as municipalities and days, have ids made from them. */
function subjectIdOf(subject: string): string {
  return isId.test(subject) ? subject : idNamed(subject);
}
