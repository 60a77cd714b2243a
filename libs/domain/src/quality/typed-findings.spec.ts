import type { ReportingPeriod } from '../periods/reporting-period.js';
import { typedFindings, type TypedIndicator } from './typed-findings.js';

const periods: readonly ReportingPeriod[] = [
  { id: 'P1', number: 1, start: '2025-04-01', end: '2025-09-30', reportDue: '2025-10-31' },
  { id: 'P2', number: 2, start: '2025-10-01', end: '2026-03-31', reportDue: '2026-04-30' },
];
const evidence = { title: 'Nota', reference: 'prot. 1' };
const figure = (value: TypedIndicator['value']): TypedIndicator => ({ code: 'LI-X1', kind: 'external', value });
const found = (value: TypedIndicator['value'], asOf: string): string[] =>
  typedFindings([figure(value)], periods, asOf).map(({ code, level }) => `${code} ${level}`);

describe('what is to be done about typed values (R30)', () => {
  it('a figure that nobody typed is asked for once a period has ended', () => {
    expect(found(null, '2025-09-29')).toEqual([]);
    expect(found(null, '2025-09-30')).toEqual(['typed-missing incomplete']);
  });
  it('a value without its document is incomplete', () =>
    expect(found({ on: '2026-03-31', version: 1, evidence: null }, '2026-03-31')).toEqual(['typed-without-document incomplete']));
  it('a value of an earlier period than the last that ended is out of date', () => {
    const old = { on: '2025-09-30', version: 1, evidence };
    expect([found(old, '2026-03-30'), found(old, '2026-03-31')]).toEqual([[], ['typed-out-of-date warning']]);
    expect(found({ ...old, on: '2026-03-31' }, '2026-03-31')).toEqual([]);
  });
  it('another version is another finding', () => {
    const facts = (version: number) =>
      typedFindings([figure({ on: '2026-03-31', version, evidence: null })], periods, '2026-03-31')[0]?.facts;
    expect(facts(1)).not.toBe(facts(2));
  });
});
