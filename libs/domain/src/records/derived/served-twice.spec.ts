import { servedBefore } from './served-twice.js';

const contact = (on: string, member: string | null, ...services: string[]) => ({ on, member, services });

describe('an intervention that two members gave', () => {
  const asked = contact('2026-03-31', 'comune', 'E', 'F1');

  it('is the same service from another member in the ninety days before', () => {
    expect(servedBefore(asked, [contact('2025-12-31', 'cpi', 'E')])).toEqual(['E']);
    expect(servedBefore(asked, [contact('2025-12-30', 'cpi', 'E')])).toEqual([]);
    expect(servedBefore(asked, [contact('2026-03-31', 'cpi', 'E', 'F1')])).toEqual(['E', 'F1']);
  });

  it('is none when it was the same member, another service, or later', () => {
    expect(servedBefore(asked, [contact('2026-03-01', 'comune', 'E'), contact('2026-03-01', 'cpi', 'A')])).toEqual([]);
    expect(servedBefore(asked, [contact('2026-04-01', 'cpi', 'E')])).toEqual([]);
  });

  it('is none when it is not known whose desk it was', () => {
    expect(servedBefore(contact('2026-03-31', null, 'E'), [contact('2026-03-01', 'cpi', 'E')])).toEqual([]);
    expect(servedBefore(asked, [contact('2026-03-01', null, 'E')])).toEqual([]);
  });
});
