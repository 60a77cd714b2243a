import type { AgreementDays } from '../agreements/agreement-standing.js';
import { agreementTerm } from './agreement-term.js';

const signed = { signedOn: '2024-01-10', isAdhesion: false, withdrawnOn: null };
const protocol = (more: Partial<AgreementDays> = {}) => ({
  id: 'a1',
  name: 'Protocollo d’intesa',
  days: { approvedOn: null, inForceFrom: null, expiresOn: '2026-06-01', renewals: [], signatures: [signed, signed], ...more },
});
const projectEnd = '2027-12-31';
const told = (today: string, more: Partial<AgreementDays> = {}, end = projectEnd) => agreementTerm(protocol(more), end, today);

describe('the alert on the term of an agreement (desk practice 3.8)', () => {
  it('is told in its last ninety days, from the first of them', () => {
    expect(told('2026-03-02')).toBeNull();
    expect(told('2026-03-03')).toEqual(jasmine.objectContaining({ kind: 'agreement_expiring', since: '2026-03-03', due: '2026-06-01' }));
    expect(told('2026-05-31')?.kind).toBe('agreement_expiring');
  });

  it('says that it has expired for ninety days, and then that nobody renewed it (seed systems §6.1)', () => {
    expect(told('2026-06-01')).toEqual(jasmine.objectContaining({ kind: 'agreement_expired', since: '2026-06-01', due: '2026-06-01' }));
    expect(told('2026-08-29')?.kind).toBe('agreement_expired');
    expect(told('2026-08-30')).toEqual(jasmine.objectContaining({ kind: 'agreement_not_renewed', since: '2026-08-30', due: '2026-06-01' }));
  });

  it('goes by itself when a renewal is recorded, from the day it was decided on', () => {
    const renewals = [{ on: '2026-07-01', newExpiry: '2027-12-31' }];
    expect(told('2026-06-15', { renewals })?.kind).toBe('agreement_expired');
    expect(told('2026-07-01', { renewals })).toBeNull();
  });

  it('is about what was signed, not about what its parties left, and nothing is due after the project', () => {
    expect(told('2026-06-15', { signatures: [signed, { ...signed, signedOn: null }] })).toBeNull();
    expect(told('2026-02-01', { signatures: [signed, { ...signed, withdrawnOn: '2026-01-15' }] })).toBeNull();
    expect(told('2026-06-15', {}, '2026-06-14')).toBeNull();
    expect(told('2026-06-15', { expiresOn: null })).toBeNull();
  });
});
