import { isMemberOn } from './membership.js';

describe('dated membership (desk practice §5, 9)', () => {
  it('begins on the day of joining and is over on the day of leaving', () => {
    const member = { joinedOn: '2025-05-04', leftOn: '2025-09-01' };
    expect(['2025-05-03', '2025-05-04', '2025-08-31', '2025-09-01'].map((day) => isMemberOn(member, day))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('lasts where nobody left, and is none before somebody joined', () => {
    expect(isMemberOn({ joinedOn: '2025-05-04', leftOn: null }, '2030-01-01')).toBeTrue();
    expect(isMemberOn({ joinedOn: null, leftOn: null }, '2030-01-01')).toBeFalse();
    expect(isMemberOn({ joinedOn: null, leftOn: '2025-09-01' }, '2025-01-01')).toBeFalse();
  });

  it('is no day long for who leaves on the day of joining', () => {
    expect(isMemberOn({ joinedOn: '2025-05-04', leftOn: '2025-05-04' }, '2025-05-04')).toBeFalse();
  });
});
