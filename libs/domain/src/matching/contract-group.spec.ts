import { contractTypes } from '../codelists/contract-codes.js';
import { contractGroupOf } from './contract-group.js';

describe('the group of a contract', () => {
  it('is of the contract alone for apprentices, agency work, work on call and internships', () => {
    expect(contractGroupOf('A.03.09', 'P')).toBe('APPR');
    expect(contractGroupOf('A.06.00', null)).toBe('AGENCY');
    expect(contractGroupOf('A.05.02', 'N')).toBe('CASUAL');
    expect(contractGroupOf('C.01.00', 'F')).toBe('TRAIN');
  });

  it('is of the contract and full time for permanent and fixed-term work', () => {
    expect(contractGroupOf('A.01.00', 'F')).toBe('PERM-FT');
    expect(contractGroupOf('A.02.01', 'F')).toBe('TEMP-FT');
  });

  it('is not known of part time, since only the person says whether it was chosen', () => {
    expect(contractGroupOf('A.01.00', 'P')).toBeNull();
    expect(contractGroupOf('A.02.00', null)).toBeNull();
    expect(contractGroupOf('B.03.00', 'F')).toBeNull();
  });

  it('is asked of every contract of the list', () => {
    for (const contract of Object.keys(contractTypes))
      expect(() => contractGroupOf(contract as keyof typeof contractTypes, 'F')).not.toThrow();
  });
});
