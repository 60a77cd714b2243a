import fc from 'fast-check';
import { aParticipation } from '#testkit';
import { defaultProgrammeSettings } from '../counting/programme-settings.js';
import type { Sex } from '../people/participation.js';
import { drawnPeople, drawSample } from './draw-sample.js';
import { type AnsweredStratum, extrapolate } from './extrapolate.js';
import { inWholes } from './largest-remainder.js';
import { answersNeeded, answersOfEndless, peopleToDraw } from './sample-size.js';
import { type FrameUnit, samplingFrame, strataOf } from './sampling-frame.js';
import { drawn } from './seeded-order.js';

describe('the size of a sample (R72)', () => {
  it('is that of the table of the rule, with the correction for a small population', () => {
    expect(answersOfEndless()).toBeCloseTo(1067.11, 2);
    expect(answersNeeded(Number.MAX_SAFE_INTEGER)).toBe(1068);
    expect([10000, 2000, 1000, 500, 200].map((population) => answersNeeded(population))).toEqual([965, 697, 517, 341, 169]);
  });

  it('counts valid answers: more are drawn where not everybody answers, and never more than there are', () => {
    expect([peopleToDraw(341, 1, 500), peopleToDraw(341, 0.8, 500), peopleToDraw(341, 0.5, 500)]).toEqual([341, 427, 500]);
    expect(() => peopleToDraw(10, 0, 100)).toThrowError(RangeError);
  });

  it('never asks for more than there are, and for more where there are more', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.nat(1000), (population, more) => {
        const needed = answersNeeded(population);
        expect(needed).toBeLessThanOrEqual(population);
        expect(answersNeeded(population + more)).toBeGreaterThanOrEqual(needed);
      }),
    );
  });
});

describe('whole numbers in proportion', () => {
  it('add up to the total, each within one of its share', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 1, maxLength: 12 }), fc.nat(5000), (amounts, total) => {
        const sum = amounts.reduce((all, amount) => all + amount, 0);
        const wholes = inWholes(amounts, total);
        expect(wholes.reduce((all, whole) => all + whole, 0)).toBe(sum === 0 ? 0 : total);
        if (sum > 0) wholes.forEach((whole, at) => expect(Math.abs(whole - ((amounts[at] ?? 0) / sum) * total)).toBeLessThan(1));
      }),
    );
  });
});

describe('a draw with a seed (R77)', () => {
  const ids = fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 60 });

  it('draws nobody twice, nobody who is not there, and as many as asked', () => {
    fc.assert(
      fc.property(ids, fc.nat(80), fc.string(), (all, count, seed) => {
        const found = drawn(all, count, seed);
        expect(found.length).toBe(Math.min(count, all.length));
        expect(new Set(found).size).toBe(found.length);
        expect(found.every((id) => all.includes(id))).toBeTrue();
      }),
    );
  });

  it('draws the same people for the same seed, in whatever order they stand', () => {
    fc.assert(
      fc.property(ids, fc.nat(60), fc.string(), (all, count, seed) => {
        expect(drawn([...all].reverse(), count, seed)).toEqual(drawn(all, count, seed));
      }),
    );
  });

  it('draws each of them equally often over many seeds', () => {
    const all = ['a', 'b', 'c', 'd', 'e'];
    const often = new Map(all.map((id) => [id, 0]));
    for (let seed = 0; seed < 5000; seed += 1) for (const id of drawn(all, 2, `wave ${seed}`)) often.set(id, (often.get(id) ?? 0) + 1);
    // 2000 each, give or take five standard deviations
    for (const times of often.values()) expect(Math.abs(times - 2000)).toBeLessThan(175);
  });
});

describe('the frame of a sample (R74)', () => {
  const question = { result: 'EECR05', on: '2025-10-31', settings: defaultProgrammeSettings, specificObjective: 'ESO4.1' } as const;
  const left = { entryDate: '2025-01-02', exitDate: '2025-04-30', exitReason: 'COMPLETED' } as const;
  const people = [
    { id: 'in', record: aParticipation(left) },
    { id: 'on the very day', record: aParticipation({ ...left, employmentStatus: 'INA', longTerm: null }) },
    { id: 'a day too late', record: aParticipation({ ...left, exitDate: '2025-05-01' }) },
    { id: 'employed', record: aParticipation({ ...left, employmentStatus: 'EMP', longTerm: null }) },
    { id: 'incomplete', record: aParticipation({ ...left, isced: null }) },
    { id: 'still there', record: aParticipation({ entryDate: '2025-01-02' }) },
  ];

  it('holds complete leavers of the reference group whose day is past', () => {
    expect(samplingFrame(people, question).map(({ id }) => id)).toEqual(['in', 'on the very day']);
    expect(samplingFrame(people, { ...question, result: 'EECR06' }).map(({ id }) => id)).toEqual(['employed']);
  });

  it('holds nobody whom an earlier wave could draw', () => {
    const second = samplingFrame(people, { ...question, inEarlierWaves: new Set(['in']) });
    expect(second.map(({ id }) => id)).toEqual(['on the very day']);
  });

  it('R73: tells people apart by status, age, education and sex', () => {
    const [stratum] = strataOf(samplingFrame(people.slice(0, 1), question));
    expect(stratum?.key).toBe('UNE 30-54 3-4 F');
  });
});

/** Frames of up to a few hundred people in a few strata, whose sex is part of the stratum. */
const frames = fc
  .array(fc.tuple(fc.constantFrom<Sex>('F', 'M', 'N'), fc.integer({ min: 0, max: 4 })), { minLength: 1, maxLength: 400 })
  .map((people) => people.map(([sex, group], at): FrameUnit => ({ id: `P${at}`, sex, stratum: `${group} ${sex}` })));

describe('a sample that is drawn (R72, R73)', () => {
  it('has strata that add up to the frame, and from each at most all', () => {
    fc.assert(
      fc.property(frames, fc.string(), fc.double({ min: 0.2, max: 1, noNaN: true }), (frame, seed, responseRate) => {
        const sample = drawSample(frame, { seed, responseRate });
        expect(sample.strata.reduce((sum, { ids }) => sum + ids.length, 0)).toBe(frame.length);
        expect(sample.strata.flatMap(({ ids }) => ids).sort()).toEqual(frame.map(({ id }) => id).sort());
        for (const { ids, drawn: some } of sample.strata) expect(some.every((id) => ids.includes(id))).toBeTrue();
        expect(drawnPeople(sample).length).toBe(peopleToDraw(sample.answersNeeded, responseRate, frame.length));
        expect(new Set(drawnPeople(sample)).size).toBe(drawnPeople(sample).length);
      }),
    );
  });

  it('is the same for the same seed and frame', () => {
    fc.assert(
      fc.property(frames, fc.string(), (frame, seed) => {
        const plan = { seed, responseRate: 0.6 };
        expect(drawSample([...frame].reverse(), plan)).toEqual(drawSample(frame, plan));
      }),
    );
  });

  it('has somebody of every stratum where so many are drawn, in proportion for the rest', () => {
    const frame = [
      ...Array.from({ length: 990 }, (_, at): FrameUnit => ({ id: `large ${at}`, sex: 'F', stratum: 'large' })),
      ...Array.from({ length: 1 }, (_, at): FrameUnit => ({ id: `small ${at}`, sex: 'M', stratum: 'small' })),
    ];
    const sample = drawSample(frame, { seed: 'wave 1', responseRate: 1 });
    expect(sample.strata.map(({ key, drawn: some }) => [key, some.length])).toEqual([
      ['large', answersNeeded(991) - 1],
      ['small', 1],
    ]);
  });
});

const aStratum = (change: Partial<AnsweredStratum> = {}): AnsweredStratum => {
  return { key: 'UNE', sex: 'F', size: 25, drawn: 25, valid: 20, positive: 7, ...change };
};
const answeredStrata = fc
  .array(fc.tuple(fc.constantFrom<Sex>('F', 'M', 'N'), fc.integer({ min: 1, max: 300 }), fc.nat(300), fc.nat(300)), {
    minLength: 1,
    maxLength: 8,
  })
  .map((strata) =>
    strata.map(([sex, size, some, yes], at): AnsweredStratum => {
      const valid = Math.min(size, some);
      return { key: `${sex} ${at}`, sex, size, drawn: valid, valid, positive: Math.min(valid, yes) };
    }),
  );

describe('the extrapolation of a sample (R75)', () => {
  it('is positive by valid answers: 7 of 20 are 35 %, and 9 of the 25 it stands for (example H)', () => {
    const { share, value, response, strata } = extrapolate([aStratum()]);
    expect([share, value.T, value.F, response, strata[0]?.weight]).toEqual([0.35, 9, 9, 0.8, 1.25]);
  });

  it('weighs each stratum by the people it stands for', () => {
    const small = aStratum({ key: 'a', size: 100, drawn: 10, valid: 10, positive: 10 });
    const large = aStratum({ key: 'b', sex: 'M', size: 300, drawn: 10, valid: 10, positive: 0 });
    const { share, value } = extrapolate([small, large]);
    expect([share, value]).toEqual([0.25, { T: 100, F: 100, M: 0, N: 0 }]);
  });

  it('takes the share of the others for a stratum in which nobody answered, and says so', () => {
    const { value, strata, share } = extrapolate([
      aStratum({ size: 40, valid: 20, positive: 10 }),
      aStratum({ key: 'b', valid: 0, positive: 0 }),
    ]);
    expect([share, strata[1]?.weight, value.T]).toEqual([0.5, null, 33]);
  });

  it('has weights that add up to the people of the strata that answered, and whole persons by sex that add up to T', () => {
    fc.assert(
      fc.property(answeredStrata, (strata) => {
        const result = extrapolate(strata);
        const weighed = result.strata.reduce((sum, { weight, valid }) => sum + (weight ?? 0) * valid, 0);
        const known = strata.filter(({ valid }) => valid > 0).reduce((sum, { size }) => sum + size, 0);
        expect(weighed).toBeCloseTo(known, 6);
        const { T, F, M, N } = result.value;
        expect(F + M + N).toBe(T);
        // V10, V11: never more than there are to count
        expect(T).toBeLessThanOrEqual(result.population);
        expect(Number.isInteger(T) && T >= 0).toBeTrue();
      }),
    );
  });

  it('R71: has an interval around its share, none longer than asked for when everybody answered', () => {
    fc.assert(
      fc.property(answeredStrata, (strata) => {
        const { share, interval } = extrapolate(strata);
        if (share !== null && interval !== null) expect(interval[0] <= share && share <= interval[1]).toBeTrue();
        const everybody = extrapolate(strata.map((one) => ({ ...one, drawn: one.size, valid: one.size })));
        if (everybody.margin !== null) expect([everybody.margin, everybody.isPrecise]).toEqual([0, true]);
      }),
    );
  });

  it('R71, R72: is precise enough with the answers that the size asks for, and not with half of them', () => {
    const of = (valid: number) => extrapolate([aStratum({ size: 1000, drawn: 1000, valid, positive: Math.round(valid / 2) })]);
    expect(of(answersNeeded(1000)).margin).toBeCloseTo(0.03, 3);
    expect(of(answersNeeded(1000) + 2).isPrecise).toBeTrue();
    expect(of(Math.round(answersNeeded(1000) / 2)).isPrecise).toBeFalse();
  });
});
