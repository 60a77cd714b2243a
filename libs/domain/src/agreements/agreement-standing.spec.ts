import * as fc from 'fast-check';
import { agreementStanding, agreementStatus, type AgreementDays, signaturesOn, type Signature } from './agreement-standing.js';

const signed = (signedOn: string | null, more: Partial<Signature> = {}): Signature => {
  return { signedOn, isAdhesion: false, withdrawnOn: null, ...more };
};
const agreement = (more: Partial<AgreementDays> = {}): AgreementDays => {
  return { approvedOn: null, inForceFrom: null, expiresOn: null, renewals: [], signatures: [], ...more };
};

describe('an agreement', () => {
  /** Example G of the desk practice. */
  const protocol = agreement({
    approvedOn: '2023-09-12',
    inForceFrom: '2023-10-01',
    expiresOn: '2025-10-01',
    signatures: [signed('2023-09-26'), signed('2023-10-03')],
  });

  it('is signed when the last of its original parties has signed, and in force from then at the earliest (example G)', () => {
    expect(agreementStanding(protocol)).toEqual({ signedOn: '2023-10-03', inForceOn: '2023-10-03', endedOn: '2025-10-01' });
    expect(agreementStatus(protocol, '2023-09-11')).toBe('draft');
    expect(agreementStatus(protocol, '2023-09-30')).toBe('approved');
    expect(signaturesOn(protocol.signatures, '2023-09-30')).toEqual({ signed: 1, of: 2 });
    expect(agreementStatus(protocol, '2023-10-03')).toBe('in_force');
  });

  it('is signed, and not yet in force, until its effect begins', () => {
    const later = agreement({ ...protocol, inForceFrom: '2024-01-01' });
    expect(agreementStanding(later).inForceOn).toBe('2024-01-01');
    expect(agreementStatus(later, '2023-12-31')).toBe('signed');
    expect(agreementStatus(later, '2024-01-01')).toBe('in_force');
  });

  it('is about to expire in its last ninety days, and expired on the day it ends', () => {
    expect(agreementStatus(protocol, '2025-07-02')).toBe('in_force');
    expect(agreementStatus(protocol, '2025-07-03')).toBe('expiring');
    expect(agreementStatus(protocol, '2025-09-30')).toBe('expiring');
    expect(agreementStatus(protocol, '2025-10-01')).toBe('expired');
  });

  it('lives on by a renewal, from the day that was decided on', () => {
    const renewed = agreement({ ...protocol, renewals: [{ on: '2025-11-05', newExpiry: '2028-06-30' }] });
    expect(agreementStanding(renewed).endedOn).toBe('2028-06-30');
    // nobody knew of it in the month between
    expect(agreementStatus(renewed, '2025-10-15')).toBe('expired');
    expect(agreementStatus(renewed, '2025-11-05')).toBe('in_force');
  });

  it('does not wait for a late adhesion, nor for who withdrew without a signature', () => {
    const adhesion = signed('2024-02-01', { isAdhesion: true });
    const gone = signed(null, { withdrawnOn: '2023-09-30' });
    const open = agreement({ ...protocol, signatures: [...protocol.signatures, adhesion, gone] });
    expect(agreementStanding(open).signedOn).toBe('2023-10-03');
    expect(signaturesOn(open.signatures, '2024-12-31')).toEqual({ signed: 2, of: 2 });
  });

  it('waits for every original party, and is of nobody without one', () => {
    const waiting = agreement({ ...protocol, signatures: [signed('2023-09-26'), signed(null)] });
    expect(agreementStanding(waiting)).toEqual({ signedOn: null, inForceOn: null, endedOn: null });
    expect(agreementStatus(waiting, '2025-12-31')).toBe('approved');
    expect(agreementStanding(agreement()).signedOn).toBeNull();
    expect(agreementStatus(agreement(), '2025-12-31')).toBe('draft');
  });

  it('ends when a single party is left, not when one of several goes', () => {
    const three = [signed('2023-09-26', { withdrawnOn: '2024-05-01' }), signed('2023-10-03'), signed('2023-10-03')];
    expect(agreementStanding(agreement({ signatures: three })).endedOn).toBeNull();
    const two = [three[0] ?? signed(null), signed('2023-10-03', { withdrawnOn: '2024-03-01' }), signed('2023-10-03')];
    expect(agreementStanding(agreement({ signatures: two })).endedOn).toBe('2024-05-01');
    expect(agreementStatus(agreement({ signatures: two }), '2024-05-01')).toBe('expired');
  });

  it('goes one way: draft, approved, signed, in force, expiring, expired, when it is never renewed', () => {
    const order = ['draft', 'approved', 'signed', 'in_force', 'expiring', 'expired'];
    const day = fc
      .date({ min: new Date('2020-01-01'), max: new Date('2029-12-31'), noInvalidDate: true })
      .map((at) => at.toISOString().slice(0, 10));
    const maybe = fc.option(day);
    const signature = fc.record({ signedOn: maybe, isAdhesion: fc.boolean(), withdrawnOn: maybe });
    const random = fc.record({
      approvedOn: maybe,
      inForceFrom: maybe,
      expiresOn: maybe,
      renewals: fc.constant([]),
      signatures: fc.array(signature, { maxLength: 4 }),
    });
    fc.assert(
      fc.property(random, fc.tuple(day, day), (one, days) => {
        const [before, after] = days.toSorted();
        const rank = (on: string | undefined): number => order.indexOf(agreementStatus(one, on ?? ''));
        expect(rank(before)).toBeLessThanOrEqual(rank(after));
      }),
    );
  });
});
