import { type AttendedMeeting, presenceOf } from './presence.js';

const meeting = (date: string, attendance: Readonly<Record<string, boolean>>, status = 'held'): AttendedMeeting => ({
  ...{ date, status },
  attendance: Object.entries(attendance).map(([organisation, present]) => ({ organisation, present })),
});

describe('presence at the meetings of a table', () => {
  const meetings = [
    meeting('2025-01-10', { CPI: true, Comune: true }),
    meeting('2025-04-10', { CPI: false, Comune: true }),
    meeting('2025-07-10', {}, 'postponed'),
    meeting('2026-04-10', {}, 'planned'),
  ];

  it('is the share of the meetings held until the day that name the organisation', () => {
    expect(presenceOf(meetings, [], '2025-12-31')).toEqual([
      { organisation: 'Comune', present: 2, of: 2 },
      { organisation: 'CPI', present: 1, of: 2 },
    ]);
    expect(presenceOf(meetings, [], '2025-04-09')).toEqual([
      { organisation: 'CPI', present: 1, of: 1 },
      { organisation: 'Comune', present: 1, of: 1 },
    ]);
  });

  it('has a row for a member whom no meeting names, and no share', () => {
    expect(presenceOf(meetings, ['Prefettura'], '2025-12-31').at(-1)).toEqual({ organisation: 'Prefettura', present: 0, of: 0 });
  });

  it('counts an organisation that is named twice once', () => {
    const twice = { ...meeting('2025-01-10', {}), attendance: [true, false].map((present) => ({ organisation: 'CPI', present })) };
    expect(presenceOf([twice], [], '2025-12-31')).toEqual([{ organisation: 'CPI', present: 1, of: 1 }]);
  });
});
