import { addDays, type CalendarDay } from '#domain';
import type { SeededRandom } from '../seeded-random.js';
import { entriesOf, type WrittenVisit } from './contacts.js';
import type { DeskProfile } from './desk-profile.js';
import { shareOn } from './visits.js';

/** What another member of the network is told, and what became of it; desk, person and organisations by what they are called. */
export interface DemoReferral {
  readonly desk: string;
  readonly person: string;
  readonly fromMember: string;
  readonly toMember: string;
  readonly sentOn: CalendarDay;
  readonly destinationCountry?: string;
  /** When the answer came; null: none yet. */
  readonly answeredOn: CalendarDay | null;
  readonly takenUpOn?: CalendarDay;
  readonly outcome?: 'accepted' | 'refused' | 'no_answer' | 'in_charge';
}

/** What is expected of a member: to take up whom it is sent within so many days (SP-R3). */
const inTime = 15;
/** Whoever is not taken up in time: too late, refused, never answered, or nothing known yet. */
const otherwise = { late: 48, refused: 22, no_answer: 30 } as const;
const countries: Readonly<Record<string, number>> = { DE: 40, FR: 20, AT: 15, ES: 15, IE: 10 };

/** The name under which EURES is a member. */
export const eures = 'EURES';

/** A referral for everybody who was sent on to a member by name. */
export function referralsOf(
  contacts: readonly WrittenVisit[],
  profile: DeskProfile,
  today: CalendarDay,
  random: SeededRandom,
): DemoReferral[] {
  const { members } = profile;
  if (!members) return [];
  const toEures = sentToEures(contacts, profile, random);
  return contacts.flatMap((written): DemoReferral[] => {
    const { contact, visit } = written;
    if (contact.outcome !== 'referred' || contact.person === undefined) return [];
    const { desk, person, date: sentOn } = contact;
    const from = visit.desk.hostOrganisation;
    const others = entriesOf(members).filter(([member]) => member !== from);
    const toMember = toEures.has(written) ? eures : random.weighted(others);
    const destination = toMember === eures ? { destinationCountry: random.weighted(entriesOf(countries)) } : {};
    return [{ ...{ desk, person, fromMember: from, toMember, sentOn }, ...destination, ...answerTo(sentOn, profile, today, random) }];
  });
}

function sentToEures(
  contacts: readonly WrittenVisit[],
  { eures: planned = [] }: DeskProfile,
  random: SeededRandom,
): ReadonlySet<WrittenVisit> {
  const chosen = new Set<WrittenVisit>();
  let from = '';
  for (const [until, referrals] of planned) {
    const possible = contacts.filter(({ contact, visit }) => {
      const isSentOn = contact.outcome === 'referred' && contact.person !== undefined && visit.desk.hostOrganisation !== eures;
      return isSentOn && contact.date > from && contact.date <= until;
    });
    for (const one of random.shuffled(possible).slice(0, referrals)) chosen.add(one);
    from = until;
  }
  return chosen;
}

function answerTo(
  sentOn: CalendarDay,
  { takenUp }: DeskProfile,
  today: CalendarDay,
  random: SeededRandom,
): Pick<DemoReferral, 'answeredOn' | 'takenUpOn' | 'outcome'> {
  const isInTime = random.chance(shareOn(takenUp, sentOn));
  const what = isInTime ? 'in_time' : random.weighted(entriesOf(otherwise));
  const answeredOn = addDays(sentOn, what === 'in_time' ? random.between(1, inTime) : random.between(inTime + 1, 45));
  if (answeredOn > today) return { answeredOn: null };
  if (what === 'refused' || what === 'no_answer') return { answeredOn, outcome: what };
  return { answeredOn, takenUpOn: answeredOn, outcome: random.chance(0.7) ? 'in_charge' : 'accepted' };
}
