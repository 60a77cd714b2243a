import { alertKinds } from './alert.js';
import { residenceTitleTerm } from './residence-title-term.js';

const told = (expiresOn: string | null, today = '2026-03-31') =>
  residenceTitleTerm({ id: 'p7', name: 'P-0007', expiresOn, desk: 3 }, today);

describe('the alert on a residence title (desk practice §8; AP-22)', () => {
  it('is told within sixty days before it expires, and once it has', () => {
    expect(told('2026-05-31')).toBeNull();
    expect(told('2026-05-30')).toEqual(
      jasmine.objectContaining({ kind: 'residence_title_expiring', since: '2026-03-31', due: '2026-05-30' }),
    );
    expect(told('2026-03-31')?.kind).toBe('residence_title_expiring');
    expect(told('2026-03-30')).toEqual(jasmine.objectContaining({ kind: 'residence_title_expired', since: '2026-03-31' }));
  });

  it('is told of nobody whose title has no expiry', () => {
    expect(told(null)).toBeNull();
  });

  it('is for the operators of the desk that has the person in charge, and says who by pseudonym', () => {
    expect(told('2026-03-30')).toEqual(jasmine.objectContaining({ desk: 3, name: 'P-0007' }));
    expect(alertKinds.residence_title_expired.audience).toBe('operators');
    expect(alertKinds.residence_title_expiring.audience).toBe('operators');
  });
});
