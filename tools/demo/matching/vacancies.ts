import { addDays, type CalendarDay, type RecordContent } from '#domain';
import type { WrittenRecord } from '../written-records.js';
import { employerKey } from './employers.js';
import { isAmong, spread } from './evenly.js';
import type { MatchingProfile } from './matching-profile.js';

/** A vacancy of the demonstration, and what became of it. */
export interface DemoVacancy {
  readonly key: string;
  readonly employer: string;
  readonly owner: string;
  readonly publishedOn: CalendarDay;
  readonly content: RecordContent;
  /** When it was filled by the network, else null. */
  readonly filledByNetworkOn: CalendarDay | null;
  readonly record: WrittenRecord;
}

const jobs: readonly (readonly [title: string, isco: string])[] = [
  ['Addetta o addetto alle vendite', '5223'],
  ['Cameriera o cameriere di sala', '5131'],
  ['Saldatrice o saldatore', '7212'],
  ['Magazziniera o magazziniere', '4321'],
  ['Assistente alla persona', '5322'],
  ['Tecnica o tecnico di impianti', '3113'],
  ['Impiegata o impiegato d’ufficio', '4110'],
  ['Bracciante agricola o agricolo', '9211'],
];
const chains = ['nautical', 'sustainable_tourism', 'renewables', 'biotech'] as const;
const contracts: readonly string[] = ['A.02.00', 'A.02.00', 'A.01.00', 'A.03.09', 'A.06.00'];

/** Of fifty that are closed eleven were filled by the network, fourteen elsewhere; the others were withdrawn or ran out. */
const outcomeOf = (at: number): string => {
  const turn = (at * 19) % 50;
  if (turn < 11) return 'filled_by_network';
  if (turn < 25) return 'filled_elsewhere';
  return turn < 40 ? 'withdrawn' : 'expired';
};

/** Days until a vacancy is filled: 52 on average. */
const daysToFill: readonly number[] = [38, 66, 47, 58, 41, 61, 52];
const daysUntilClosed = 75;

export function demoVacancies(
  { place, employers, from, owners, vacancies }: MatchingProfile,
  to: CalendarDay,
  today: CalendarDay,
): readonly DemoVacancy[] {
  const count = vacancies.inChains + vacancies.shared + vacancies.others;
  const special = vacancies.inChains + vacancies.shared;
  return Array.from({ length: count }, (_, at): DemoVacancy => {
    // the special ones are spread evenly among the others
    const isSpecial = isAmong(at, special, count);
    const publishedOn = spread(at, count, from, to);
    const [title, iscoCode] = jobs[at % jobs.length] ?? ['', ''];
    const employer = employerKey(place, (at % employers) + 1);
    const owner = owners[at % owners.length] ?? '';
    const content = {
      ...{ employer, ownerOrganisation: owner, title, iscoCode, municipality: place, positions: at % 9 === 0 ? 2 : 1 },
      ...{ contractType: contracts[at % contracts.length] ?? '', workingTime: at % 4 === 3 ? 'P' : 'F', publishedOn },
      ...{ validUntil: addDays(publishedOn, 90), sharedWithNetwork: isSpecial && vacancies.shared > 0 },
      ...(isSpecial && vacancies.inChains > 0 ? { valueChain: chains[at % chains.length] ?? '' } : {}),
    };
    return {
      key: `vacancy ${place} ${at + 1}`,
      employer,
      owner,
      publishedOn,
      content,
      ...endOf(`vacancy ${place} ${at + 1}`, content, at, today),
    };
  });
}

function endOf(
  key: string,
  content: RecordContent & { readonly publishedOn: CalendarDay },
  at: number,
  today: CalendarDay,
): Pick<DemoVacancy, 'filledByNetworkOn' | 'record'> {
  const outcome = outcomeOf(at);
  const isFilled = outcome.startsWith('filled');
  const closedOn = addDays(content.publishedOn, isFilled ? (daysToFill[at % daysToFill.length] ?? daysUntilClosed) : daysUntilClosed);
  const isClosed = closedOn <= today;
  const closed = { ...content, status: 'closed', outcome, closedOn, ...(isFilled ? { filledOn: closedOn } : {}) };
  return {
    filledByNetworkOn: isClosed && outcome === 'filled_by_network' ? closedOn : null,
    record: {
      key,
      type: 'vacancy',
      states: [[content.publishedOn, { ...content, status: 'published' }], ...(isClosed ? [[closedOn, closed] as const] : [])],
    },
  };
}
