import type { ContractGroup, ContractType, WorkingTime } from '../codelists/contract-codes.js';

/** Groups that the kind of contract alone decides. */
const byContract: Readonly<Partial<Record<ContractType, ContractGroup>>> = {
  'A.03.08': 'APPR',
  'A.03.09': 'APPR',
  'A.03.10': 'APPR',
  'A.05.02': 'CASUAL',
  'A.06.00': 'AGENCY',
  'C.01.00': 'TRAIN',
};

/** Groups that it decides with full time. */
const fullTime: Readonly<Partial<Record<ContractType, ContractGroup>>> = {
  'A.01.00': 'PERM-FT',
  'A.02.00': 'TEMP-FT',
  'A.02.01': 'TEMP-FT',
};

/**
 * The group of a contract (desk practice 3.7). Null where it is not known: part time may be chosen or not, which only the person says, and
 * freelance work and the rest are set by programme.
 */
export function contractGroupOf(contract: ContractType, workingTime: WorkingTime | null): ContractGroup | null {
  return byContract[contract] ?? (workingTime === 'F' ? (fullTime[contract] ?? null) : null);
}
