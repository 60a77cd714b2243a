import fc from 'fast-check';
import { type JobSeeker, matchOf, occupationOf, type VacancyDemand } from '#domain';
import { bestMatches, occupationSteps, type OccupationStep, type Scored } from './best-matches.js';

const today = '2026-03-31';
const demand = (occupation: string): VacancyDemand => ({
  ...{ occupation: occupationOf(occupation), municipality: 'Livorno', workingTime: 'F', hoursPerWeek: null, startWish: null },
  ...{ languages: [], licences: ['B'] as const, digital: null, isced: null },
});

const occupations = ['5131', '5132', '5120', '5223', '7212', 'cameriere di sala', 'saldatrice', ''];
const seekers: fc.Arbitrary<JobSeeker> = fc.record({
  occupation: fc.constantFrom(...occupations).map((text) => occupationOf(text)),
  municipality: fc.constantFrom('Livorno', 'Pisa', null),
  mobility: fc.constantFrom('local', 'regional', 'national', null),
  workingTime: fc.constantFrom('F', 'P', null),
  availableFrom: fc.constantFrom('2026-01-01', '2026-04-10', null),
  licences: fc.constantFrom(['B'] as const, ['none'] as const, []),
  ...{ hoursPerWeek: fc.constant(null), languages: fc.constant([]), digital: fc.constant(null), isced: fc.constant(null) },
});

/** What the database answers for a step. */
function isIn({ from, to, without, stems, byWordsAlone }: OccupationStep, { occupation: { unitGroup, stems: own } }: JobSeeker): boolean {
  const sharesWords = stems.some((stem) => own.includes(stem));
  if (byWordsAlone) return sharesWords;
  if (unitGroup === null) return sharesWords;
  const isBefore = without !== null && unitGroup >= without[0] && unitGroup <= without[1];
  return unitGroup >= from && unitGroup <= to && !isBefore;
}

const keyOf = (at: number): string => String(at).padStart(5, '0');

describe('the best matches of many', () => {
  it('are those of scoring all, however few are read', async () => {
    const population = fc.array(seekers, { minLength: 0, maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(population, fc.constantFrom(...occupations), fc.integer({ min: 1, max: 8 }), async (people, occupation, most) => {
        const vacancy = demand(occupation);
        const all = people.map((seeker, at): Scored<JobSeeker> => ({ of: seeker, key: keyOf(at), match: matchOf(vacancy, seeker, today) }));
        const read = (step: OccupationStep) => Promise.resolve(all.filter(({ of }) => isIn(step, of)));
        const { best } = await bestMatches(occupationSteps(vacancy.occupation), most, read);
        const wanted = all
          .filter(({ match }) => match.excludedBy.length === 0)
          .sort((one, other) => {
            const nearness = (other.match.reasons[0]?.points ?? 0) - (one.match.reasons[0]?.points ?? 0);
            return other.match.score - one.match.score || nearness || (one.key < other.key ? -1 : 1);
          })
          .slice(0, most);
        expect(best.map(({ key }) => key)).toEqual(wanted.map(({ key }) => key));
      }),
    );
  });

  it('read no further once nobody of a farther occupation could come among them', async () => {
    const vacancy = { ...demand('5131'), licences: [] };
    const fitting: JobSeeker = {
      ...{ occupation: occupationOf('5131'), municipality: 'Livorno', mobility: null, workingTime: 'F', hoursPerWeek: null },
      ...{ availableFrom: '2026-01-01', languages: [], licences: [], digital: null, isced: null },
    };
    let steps = 0;
    const found = await bestMatches(occupationSteps(vacancy.occupation), 3, () => {
      steps += 1;
      return Promise.resolve([0, 1, 2, 3].map((at) => ({ of: fitting, key: keyOf(at), match: matchOf(vacancy, fitting, today) })));
    });
    expect([steps, found.best.length, found.considered]).toEqual([1, 3, 4]);
  });

  it('name whoever is found by several profiles once, by the best, and count why others are left out', async () => {
    const vacancy = demand('5131');
    const seeker = (licences: JobSeeker['licences']): JobSeeker => ({
      ...{ occupation: vacancy.occupation, municipality: null, mobility: null, workingTime: null, hoursPerWeek: null, availableFrom: null },
      ...{ languages: [], licences, digital: null, isced: null },
    });
    const of = (key: string, licences: JobSeeker['licences']): Scored<JobSeeker> => ({
      ...{ of: seeker(licences), key, match: matchOf(vacancy, seeker(licences), today) },
    });
    const read = [of('anna', ['none']), of('anna', ['B']), of('bruno', ['AM'])];
    const found = await bestMatches(occupationSteps(vacancy.occupation), 10, (step) => Promise.resolve(step.mostLater > 80 ? read : []));
    expect(found.best.map(({ key }) => key)).toEqual(['anna']);
    expect(found.excluded).toEqual([{ reason: 'licence-missing', count: 1 }]);
  });
});
