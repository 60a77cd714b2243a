import fc from 'fast-check';
import { type JobSeeker, type Match, matchOf, type VacancyDemand } from './match-score.js';
import { matchCriterionWords, matchPoints, matchReasonWords } from './match-points.js';
import { occupationNearness, occupationOf } from './occupation.js';

const today = '2026-03-31';
const waiter: VacancyDemand = {
  ...{ occupation: occupationOf('5131', 'Cameriera o cameriere di sala'), municipality: 'Livorno', workingTime: 'P', hoursPerWeek: null },
  ...{ startWish: null, languages: [], licences: [], digital: null, isced: null },
};
const unknown: JobSeeker = {
  ...{ occupation: occupationOf('5131'), municipality: null, mobility: null, workingTime: null, hoursPerWeek: null, availableFrom: null },
  ...{ languages: [], licences: [], digital: null, isced: null },
};
const fitting: JobSeeker = { ...unknown, municipality: 'livorno ', workingTime: 'P', availableFrom: '2026-03-01' };

const scoreOf = (vacancy: Partial<VacancyDemand>, seeker: Partial<JobSeeker> = {}): Match =>
  matchOf({ ...waiter, ...vacancy }, { ...fitting, ...seeker }, today);
const reasonFor = (criterion: string, { reasons }: Match): string | undefined => reasons.find((one) => one.criterion === criterion)?.reason;

describe('the score of a vacancy and somebody who looks for work', () => {
  it('is 100 where everything fits, and tells why', () => {
    const match = scoreOf({});
    expect(match.score).toBe(100);
    expect(match.reasons.map(({ criterion, points }) => `${criterion} ${points}`)).toEqual([
      ...['occupation 40', 'place 20', 'hours 10', 'languages 10', 'licences 5', 'digital 3', 'education 5', 'availability 7'],
    ]);
  });

  it('gives part of the points for what is not known: it is a question to ask, not a no', () => {
    const { score, excludedBy } = matchOf(
      { ...waiter, licences: ['B'], isced: 3, languages: [{ language: 'en', level: 'B1' }] },
      unknown,
      today,
    );
    expect(excludedBy).toEqual([]);
    expect(score).toBe(40 + 6 + 5 + 3 + 1 + 3 + 1 + 3);
  });

  it('falls with the distance of the occupations, by the groups of ISCO-08', () => {
    const scores = ['5131', '5132', '5120'].map((code) => scoreOf({}, { occupation: occupationOf(code) }).score);
    expect(scores).toEqual([100, 90, 76]);
    expect(scoreOf({}, { occupation: occupationOf('5223') }).excludedBy).toEqual(['occupation-other']);
  });

  it('reads an ESCO code by the unit group it begins with, and words where there is no code', () => {
    expect(occupationOf('5131.2.1').unitGroup).toBe(5131);
    expect(occupationOf('stagione 2026, dal 1980').unitGroup).toBeNull();
    expect(reasonFor('occupation', scoreOf({}, { occupation: occupationOf('cameriera ai piani') }))).toBe('same-words');
    expect(occupationNearness(occupationOf('addetta alle vendite'), occupationOf('addetto alle pulizie'))).toBeNull();
    expect(occupationNearness(occupationOf('CUOCA'), occupationOf('5120'))).toBeNull();
  });

  it('excludes who is known not to meet a requirement, and says which', () => {
    const asked = { languages: [{ language: 'fr', level: 'B1' }], licences: ['B'] as const, digital: 'basic' as const, isced: 3 as const };
    const lacking: Partial<JobSeeker> = { languages: [{ language: 'fr', level: 'A2+' }], licences: ['none'], digital: 'none', isced: 2 };
    const match = scoreOf(asked, lacking);
    expect(match).toEqual({
      ...{ score: 0, reasons: [], excludedBy: ['language-below', 'licence-missing', 'digital-below', 'education-below'] },
    });
    expect(
      scoreOf(asked, { languages: [{ language: 'fr', level: 'native' }], licences: ['B', 'C'], digital: 'advanced', isced: 6 }).score,
    ).toBe(100);
  });

  it('gives whoever lives elsewhere the points of the range they move in', () => {
    const places = (['local', 'regional', 'national', 'cross_border', null] as const).map((mobility) =>
      reasonFor('place', scoreOf({}, { municipality: 'Pisa', mobility })),
    );
    expect(places).toEqual(['elsewhere', 'moves-in-region', 'moves-far', 'moves-far', 'place-unknown']);
  });

  it('compares hours where both are known, else whether it is full time', () => {
    expect(reasonFor('hours', scoreOf({ hoursPerWeek: 24 }, { hoursPerWeek: 20 }))).toBe('hours-beyond');
    expect(reasonFor('hours', scoreOf({ hoursPerWeek: 20 }, { hoursPerWeek: 24 }))).toBe('hours-fit');
    expect(reasonFor('hours', scoreOf({ workingTime: 'F' }))).toBe('hours-beyond');
    expect(reasonFor('hours', scoreOf({ workingTime: 'N' }))).toBe('hours-unknown');
  });

  it('asks availability for the day the work would begin', () => {
    const reason = (startWish: string | null, availableFrom: string) =>
      reasonFor('availability', scoreOf({ startWish }, { availableFrom }));
    expect([reason(null, '2026-03-31'), reason(null, '2026-04-30'), reason(null, '2026-05-01')]).toEqual([
      ...['available', 'available-within-month', 'available-later'],
    ]);
    expect(reason('2026-06-01', '2026-05-01')).toBe('available');
  });

  it('knows nothing of sex, age, citizenship, origin, health or the family of anybody', () => {
    const forbidden = /sex|birth|age\b|citizen|country|origin|disab|minor|househ|residence|religion/i;
    expect([...Object.keys(fitting), ...Object.keys(waiter)].filter((name) => forbidden.test(name))).toEqual([]);
    const withMore = { ...fitting, sex: 'F', birthDate: '1960-01-01', disability: 'yes', citizenship: ['MA'] };
    expect(matchOf(waiter, withMore, today)).toEqual(matchOf(waiter, fitting, today));
  });
});

describe('the points of a match', () => {
  it('make 100 at most, and every reason has its words in three languages', () => {
    const most = Object.values(matchPoints).map((points) => Math.max(...Object.values(points)));
    expect(most.reduce((sum, points) => sum + points, 0)).toBe(100);
    for (const [criterion, points] of Object.entries(matchPoints)) {
      expect(Object.keys(matchCriterionWords)).toContain(criterion);
      for (const reason of Object.keys(points))
        expect(Object.values(matchReasonWords[reason] ?? {}).length)
          .withContext(reason)
          .toBe(3);
    }
  });

  it('sum to the score, which is never below 0 or above 100', () => {
    fc.assert(
      fc.property(vacancies, seekers, (vacancy, seeker) => {
        const { score, reasons, excludedBy } = matchOf(vacancy, seeker, today);
        return (
          score === reasons.reduce((sum, { points }) => sum + points, 0) &&
          score >= 0 &&
          score <= 100 &&
          reasons.every(({ points, of }) => points >= 0 && points <= of) &&
          (excludedBy.length === 0 || score === 0)
        );
      }),
    );
  });

  it('are never fewer for whoever fits better in anything', () => {
    fc.assert(
      fc.property(vacancies, seekers, fc.constantFrom(...Object.keys(betterBy)), (vacancy, seeker, what) => {
        const better = { ...seeker, ...betterBy[what]?.(vacancy, seeker) };
        return matchOf(vacancy, better, today).score >= matchOf(vacancy, seeker, today).score;
      }),
    );
  });
});

/** Ways to fit a vacancy better than before. */
const betterBy: Readonly<Record<string, (vacancy: VacancyDemand, seeker: JobSeeker) => Partial<JobSeeker>>> = {
  occupation: ({ occupation }) => ({ occupation }),
  place: ({ municipality }) => ({ municipality: municipality ?? 'Livorno', mobility: 'cross_border' }),
  range: () => ({ mobility: 'national' }),
  hours: ({ workingTime, hoursPerWeek }) => ({ workingTime, hoursPerWeek }),
  languages: ({ languages }) => ({ languages: languages.map(({ language }) => ({ language, level: 'native' })) }),
  licences: ({ licences }) => ({ licences: [...licences, 'B'] }),
  digital: () => ({ digital: 'advanced' }),
  education: () => ({ isced: 8 }),
  availability: () => ({ availableFrom: '2020-01-01' }),
};

const days = fc.constantFrom('2026-01-01', '2026-04-10', '2026-06-30');
const occupations = fc.constantFrom('5131', '5132', '5120', '7212', 'cameriere', 'saldatrice').map((text) => occupationOf(text));
const times = fc.option(fc.constantFrom('F', 'P', 'V', 'M', 'N'));
const digitalSkills = fc.option(fc.constantFrom('none', 'basic', 'intermediate', 'advanced'));
const licenceSets = fc.uniqueArray(fc.constantFrom('AM', 'A', 'B', 'C'), { maxLength: 2 });
const educations = fc.option(fc.constantFrom(0, 2, 3, 6, 8));
const languageSets = fc.uniqueArray(
  fc.record({ language: fc.constantFrom('it', 'fr', 'en'), level: fc.option(fc.constantFrom('A1', 'A2+', 'B1', 'C2')) }),
  { maxLength: 2, selector: ({ language }) => language },
);
const municipalities = fc.option(fc.constantFrom('Livorno', 'Pisa'));
const hours = fc.option(fc.integer({ min: 4, max: 48 }));
const both = { occupation: occupations, municipality: municipalities, workingTime: times, hoursPerWeek: hours };
const skills = { languages: languageSets, licences: licenceSets, digital: digitalSkills, isced: educations };
const vacancies: fc.Arbitrary<VacancyDemand> = fc.record({ ...both, ...skills, startWish: fc.option(days) });
const seekers: fc.Arbitrary<JobSeeker> = fc.record({
  ...{ ...both, ...skills, mobility: fc.option(fc.constantFrom('local', 'regional', 'national', 'cross_border')) },
  availableFrom: fc.option(days),
});
