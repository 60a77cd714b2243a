import { type AgreementDays, type Signature } from './agreement-standing.js';
import { agreementOnDay } from './agreement-life.js';

const signed = (signedOn: string | null): Signature => ({ signedOn, isAdhesion: false, withdrawnOn: null });
const protocol: AgreementDays = {
  approvedOn: '2023-09-12',
  inForceFrom: '2023-10-01',
  expiresOn: '2025-10-01',
  renewals: [{ on: '2025-09-20', newExpiry: '2028-06-30' }],
  signatures: [signed('2023-09-26'), signed('2023-10-03')],
};

describe('an agreement on a day', () => {
  it('is approved with one of two signatures before the other party signs (example G)', () => {
    const { status, signatures, daysLeft, alerts } = agreementOnDay(protocol, '2023-09-30', null);
    expect({ status, signatures, daysLeft, alerts }).toEqual({
      status: 'approved',
      signatures: { signed: 1, of: 2 },
      daysLeft: null,
      alerts: [],
    });
  });

  it('knows of a renewal from the day it was decided on, and of none before', () => {
    const before = agreementOnDay(protocol, '2025-09-19', null);
    expect([before.status, before.renewedOn, before.endedOn, before.daysLeft]).toEqual(['expiring', null, '2025-10-01', 12]);
    expect(before.alerts).toEqual(['expiring']);
    const after = agreementOnDay(protocol, '2025-09-20', null);
    expect([after.status, after.renewedOn, after.endedOn, after.alerts]).toEqual(['in_force', '2025-09-20', '2028-06-30', []]);
  });

  it('is asked after when it was approved ninety days ago and somebody has not signed', () => {
    const waiting = { ...protocol, signatures: [signed('2023-09-26'), signed(null)] };
    expect(agreementOnDay(waiting, '2023-12-11', null).alerts).toEqual([]);
    expect(agreementOnDay(waiting, '2023-12-12', null).alerts).toEqual(['signatures_missing']);
  });

  it('warns once: of its last days, of having ended, or of ending before the project does', () => {
    const once = { ...protocol, renewals: [] };
    expect(agreementOnDay(once, '2024-01-01', '2027-03-31').alerts).toEqual(['ends_before_project']);
    expect(agreementOnDay(once, '2024-01-01', '2025-10-01').alerts).toEqual([]);
    expect(agreementOnDay(once, '2025-09-01', '2027-03-31').alerts).toEqual(['expiring']);
    expect(agreementOnDay(once, '2025-10-01', '2027-03-31').alerts).toEqual(['not_renewed']);
  });
});
