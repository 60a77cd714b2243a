import { nextToSend, type WaitingEntry } from './waiting-entry';

const entry = (place: number, change: Partial<WaitingEntry> = {}): WaitingEntry => ({
  ...{ place, key: `key-${place}`, account: 'me', project: 'MEDMORE-SUI', noun: 'contacts', refused: null },
  writtenAt: '2026-03-31T10:00:00.000Z',
  ...change,
});
const places = (entries: readonly WaitingEntry[]): number[] => entries.map(({ place }) => place);
const refused = { code: 'validation', status: 422, reference: '7F3-21K' };

describe('G22 entries that wait on a device', () => {
  it('are sent in the order in which they were written, so many at once', () => {
    expect(places(nextToSend([entry(3), entry(1), entry(2)], 'me', 2))).toEqual([1, 2]);
  });

  it('go into one project at a time, and never past one of another that was written before', () => {
    const entries = [entry(1), entry(2, { project: 'SILLA-2' }), entry(3)];
    expect(places(nextToSend(entries, 'me', 25))).toEqual([1]);
    expect(places(nextToSend(entries.slice(1), 'me', 25))).toEqual([2]);
  });

  it('are sent by whoever wrote them alone; a refused one waits for its author and holds up nothing', () => {
    expect(places(nextToSend([entry(1, { account: 'somebody else' }), entry(2, { refused }), entry(3)], 'me', 25))).toEqual([3]);
    expect(nextToSend([entry(1, { refused })], 'me', 25)).toEqual([]);
  });
});
