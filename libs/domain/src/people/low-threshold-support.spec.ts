import { isParticipant } from './low-threshold-support.js';

describe('R3 low-threshold support', () => {
  const oneDay = { entryDate: '2025-03-10', exitDate: '2025-03-10' };
  it('makes a participant where the programme sets no threshold', () => expect(isParticipant(oneDay, { bagatelleDays: null })).toBe(true));
  it('makes none up to the threshold (FR: one day)', () => expect(isParticipant(oneDay, { bagatelleDays: 1 })).toBe(false));
  it('makes one above it', () => expect(isParticipant({ ...oneDay, exitDate: '2025-03-11' }, { bagatelleDays: 1 })).toBe(true));
  it('waits for the exit of who is still there', () =>
    expect(isParticipant({ ...oneDay, exitDate: null }, { bagatelleDays: 1 })).toBe(true));
});
