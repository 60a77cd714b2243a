import { recordsRejected } from './records-rejected.js';

const told = (sent: number, rejected: number) =>
  recordsRejected({ id: 'b1', name: 'Comune di Terni', sentOn: '2026-03-28', sent, rejected }, '2026-03-31');

describe('the alert on records that were sent back (SL-22)', () => {
  it('is told above one in ten of the last batch, with the share', () => {
    expect(told(20, 2)).toBeNull();
    expect(told(20, 3)).toEqual(
      jasmine.objectContaining({ kind: 'records_rejected', since: '2026-03-28', count: 3, measured: { value: 0.15, limit: 0.1 } }),
    );
    expect(told(0, 0)).toBeNull();
  });
});
