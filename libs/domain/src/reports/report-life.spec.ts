import { isIssued, mayCertify, stateAfter, stepsFrom } from './report-life.js';

describe('the life of a report', () => {
  it('leads from draft over submission and verification to the certificate', () => {
    expect(stateAfter('draft', 'submit')).toBe('submitted');
    expect(stateAfter('submitted', 'verify')).toBe('under_verification');
    expect(stateAfter('under_verification', 'certify')).toBe('certified');
  });

  it('skips nothing and never runs backwards', () => {
    expect(stateAfter('draft', 'certify')).toBeNull();
    expect(stateAfter('submitted', 'certify')).toBeNull();
    expect(stateAfter('certified', 'submit')).toBeNull();
    expect(stepsFrom('reopened')).toEqual([]);
  });

  it('reopens what was issued and no draft', () => {
    expect(stepsFrom('draft')).toEqual(['submit']);
    expect(stepsFrom('submitted')).toEqual(['verify', 'reopen']);
    expect(stepsFrom('certified')).toEqual(['reopen']);
  });

  it('keeps the content of a reopened report fixed', () => {
    expect(isIssued('draft')).toBeFalse();
    expect(isIssued('reopened')).toBeTrue();
  });

  it('lets nobody certify what he prepared or submitted (G5)', () => {
    const preparedBy = ['anna', 'bruno'];
    expect(mayCertify('anna', preparedBy)).toBeFalse();
    expect(mayCertify('bruno', preparedBy)).toBeFalse();
    expect(mayCertify('carla', preparedBy)).toBeTrue();
  });
});
