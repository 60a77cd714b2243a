import type { AgreementDays } from '../agreements/agreement-standing.js';
import { agreementEndsBeforeProject } from './agreement-ends-before-project.js';

const signed = { signedOn: '2024-01-10', isAdhesion: false, withdrawnOn: null };
const told = (today: string, more: Partial<AgreementDays> = {}, projectEnd = '2027-12-31') => {
  const days = { approvedOn: null, inForceFrom: null, expiresOn: '2026-12-31', renewals: [], signatures: [signed, signed], ...more };
  return agreementEndsBeforeProject({ id: 'a1', name: 'Protocollo', days }, projectEnd, today);
};

describe('the alert on an agreement that ends before the project (desk practice §8)', () => {
  it('is told from the first day that is known of the agreement', () => {
    expect(told('2026-03-31')).toEqual(
      jasmine.objectContaining({ kind: 'agreement_ends_before_project', since: '2024-01-10', due: '2026-12-31' }),
    );
    expect(told('2026-03-31', { signatures: [], approvedOn: '2023-12-01' })?.since).toBe('2023-12-01');
  });

  it('is not told of one that lasts as long, was renewed beyond, or is about to expire or over, which another alert says', () => {
    expect(told('2026-03-31', { expiresOn: '2028-01-01' })).toBeNull();
    expect(told('2026-03-31', { expiresOn: null })).toBeNull();
    expect(told('2026-03-31', { renewals: [{ on: '2026-03-01', newExpiry: '2028-06-30' }] })).toBeNull();
    expect(told('2026-11-01')).toBeNull();
    expect(told('2027-01-01')).toBeNull();
  });

  it('is told of the day on which it ends last: it covers the last day of a project only when it ends after it', () => {
    expect(told('2026-03-31', {}, '2026-12-31')?.due).toBe('2026-12-31');
    expect(told('2026-03-31', {}, '2026-12-30')).toBeNull();
  });
});
