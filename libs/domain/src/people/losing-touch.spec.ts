import { leavingFaults } from './leaving.js';
import { isUnreachable, lastSeenBy, proposedLeaving } from './losing-touch.js';

describe('somebody who is not seen any more', () => {
  it('is proposed for exit on the 90th day without contact, and not on the 89th', () => {
    expect([isUnreachable('2025-12-31', '2026-03-31'), isUnreachable('2026-01-01', '2026-03-31')]).toEqual([true, false]);
    expect(lastSeenBy('2026-03-31')).toBe('2025-12-31');
  });

  it('has left on the day of the last support, as unreachable, and nothing is known of what came after (R9, R49)', () => {
    const proposed = proposedLeaving('2025-12-31');
    expect([proposed.exitDate, proposed.exitReason, proposed.exitDetail]).toEqual(['2025-12-31', 'DROPOUT', 'unreachable']);
    expect([proposed.statusEvents, proposed.educationBegan, proposed.qualification]).toEqual([[], null, null]);
    expect(leavingFaults(proposed, { entryDate: '2025-12-31', reenteredOn: null, today: '2026-03-31' })).toEqual([]);
  });
});
