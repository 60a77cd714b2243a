import { SeededRandom } from './seeded-random.js';

describe('seeded random numbers', () => {
  const draw = (seed: string): number[] => {
    const random = new SeededRandom(seed);
    return Array.from({ length: 5 }, () => random.next());
  };

  it('are the same for the same seed', () => expect(draw('LI')).toEqual(draw('LI')));
  it('differ for another seed', () => expect(draw('LI')).not.toEqual(draw('LJ')));
  it('shuffle without losing anything', () => expect(new SeededRandom('x').shuffled([1, 2, 3, 4, 5]).sort()).toEqual([1, 2, 3, 4, 5]));
  it('follow the weights', () => {
    const random = new SeededRandom('weights');
    const heavy = Array.from({ length: 10_000 }, () =>
      random.weighted([
        ['heavy', 9],
        ['light', 1],
      ] as const),
    ).filter((value) => value === 'heavy');
    expect(heavy.length).toBeGreaterThan(8_800);
    expect(heavy.length).toBeLessThan(9_200);
  });
});
