import { exitsOfDesk } from './exits-of-desk.js';

const told = (firstSeenLast: string, people = 2) =>
  exitsOfDesk({ id: 'k1', name: 'Sportello', desk: 1, people, firstSeenLast }, '2026-03-31');

describe('the alert on people a desk has lost touch with (intake form §3, R9)', () => {
  it('is told ninety days after the first of them was seen last', () => {
    expect(told('2026-01-01')).toBeNull();
    expect(told('2025-12-31')).toEqual(jasmine.objectContaining({ kind: 'exits_due', since: '2026-03-31', count: 2, desk: 1 }));
    expect(told('2025-12-31', 0)).toBeNull();
  });
});
