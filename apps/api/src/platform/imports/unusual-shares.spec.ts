import type { Participation } from '#domain';
import { aParticipation } from '#testkit';
import { Shares, unusualShares } from './unusual-shares.js';

const sharesOf = (count: number, record: (at: number) => Partial<Participation>): Shares => {
  const shares = new Shares();
  for (let at = 0; at < count; at += 1) shares.add(aParticipation(record(at)));
  return shares;
};

describe('unusual shares (G31)', () => {
  it('are shares of yes-answers and categories that move by more than 20 points', () => {
    const before = sharesOf(100, (at) => ({ disability: at < 4 ? 'yes' : 'no', sex: at < 50 ? 'F' : 'M' }));
    const after = sharesOf(100, (at) => ({ disability: at < 61 ? 'yes' : 'no', sex: at < 60 ? 'F' : 'M' }));
    expect(unusualShares(before, after)).toEqual([{ field: 'disability', before: 0.04, after: 0.61 }]);
  });

  it('count who did not answer among all: a column that went missing shows too', () => {
    const before = sharesOf(50, () => ({ foreignBackground: 'yes' }));
    const after = sharesOf(50, () => ({ foreignBackground: 'not_asked' }));
    expect(unusualShares(before, after)).toEqual([{ field: 'foreignBackground', before: 1, after: 0 }]);
  });

  it('say nothing of fewer than 30 rows, on either side', () => {
    const [few, many] = [sharesOf(29, () => ({ sex: 'F' })), sharesOf(30, () => ({ sex: 'M' }))];
    expect(unusualShares(few, many)).toEqual([]);
    expect(unusualShares(many, few)).toEqual([]);
    expect(
      unusualShares(
        many,
        sharesOf(30, () => ({ sex: 'F' })),
      ).length,
    ).toBe(2);
  });

  it('leave exactly 20 points alone', () => {
    const before = sharesOf(100, (at) => ({ degurba: at < 40 ? 3 : 1 }));
    const after = sharesOf(100, (at) => ({ degurba: at < 60 ? 3 : 1 }));
    expect(unusualShares(before, after)).toEqual([]);
  });
});
