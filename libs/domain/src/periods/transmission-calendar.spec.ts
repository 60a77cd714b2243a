import { indicatorsDue, tablesDue } from './due-tables.js';
import { longerTermResultsDue } from './longer-term-results-due.js';
import { rowKeyOf } from './table-key.js';
import { nextVersion, parseVersion, versionsOf, type TransmissionVersion } from './transmission-calendar.js';

function version(key: string, scheme?: 'interreg'): TransmissionVersion {
  const parsed = parseVersion(key, scheme);
  if (parsed === null) throw new Error(`no version ${key}`);
  return parsed;
}

describe('R64 R66 transmissions of ESF+ and ERDF', () => {
  it('are due on the last day of the month after the cut-off', () => {
    const dates = ['202512', '202603', '202606', '202608', '202610'].map((key) => version(key)).map(({ cutOff, due }) => [cutOff, due]);
    expect(dates).toEqual([
      ['2025-12-31', '2026-01-31'],
      ['2026-03-31', '2026-04-30'],
      ['2026-06-30', '2026-07-31'],
      ['2026-08-31', '2026-09-30'],
      ['2026-10-31', '2026-11-30'],
    ]);
  });

  it('run from the version due 31 January 2022 to the one due 31 January 2030, five a year', () => {
    const all = versionsOf('jobs_and_growth');
    expect(all.at(0)?.due).toBe('2022-01-31');
    expect(all.at(-1)?.due).toBe('2030-01-31');
    expect(all.length).toBe(1 + 8 * 5);
  });

  it('do not exist for other months and years', () => {
    for (const text of ['202510', '202603']) expect(parseVersion(text)).not.toBeNull();
    for (const text of ['202109', '202110', '203003', '202509', '202513', '2025-12', '']) expect(parseVersion(text)).toBeNull();
  });

  it('open one month before they are due', () => expect(version('202512').opensOn).toBe('2025-12-31'));

  it('follow each other: the next one is the first not yet past', () => {
    expect(nextVersion('2026-01-31')?.key).toBe('202512');
    expect(nextVersion('2026-02-01')?.key).toBe('202603');
    expect(nextVersion('2030-02-01')).toBeNull();
  });
});

describe('R65 indicators only twice', () => {
  it('go with YYYY12 and YYYY06; the other versions carry financial tables only', () => {
    expect(tablesDue(version('202512'), 'ESF+')).toEqual(['T1', 'T2', 'T6', 'T10', 'T12']);
    expect(tablesDue(version('202606'), 'ERDF')).toEqual(['T1', 'T2', 'T5', 'T8', 'T9', 'T12']);
    for (const key of ['202603', '202608', '202610']) expect(tablesDue(version(key), 'ESF+')).toEqual(['T1', 'T2']);
  });

  it('go once a year for material deprivation (ESO4.13)', () => {
    expect(['202512', '202606', '202603'].map((key) => indicatorsDue(version(key), 'ESO4.13'))).toEqual([true, false, false]);
    expect(['202512', '202606', '202603'].map((key) => indicatorsDue(version(key), 'ESO4.8'))).toEqual([true, true, false]);
  });
});

describe('R107 Interreg transmissions', () => {
  it('are four a year, the autumn one due 31 October', () => {
    const dues = ['202512', '202603', '202606', '202609'].map((key) => version(key, 'interreg').due);
    expect(dues).toEqual(['2026-01-31', '2026-04-30', '2026-07-31', '2026-10-31']);
    expect(parseVersion('202608', 'interreg')).toBeNull();
  });

  it('carry indicators on 31 January and 31 July, without table 8', () => {
    expect(
      versionsOf('interreg')
        .filter(({ key, withIndicators }) => withIndicators && key.startsWith('2025'))
        .map(({ key }) => key),
    ).toEqual(['202506', '202512']);
    expect(tablesDue(version('202512', 'interreg'), 'ERDF')).toEqual(['T1', 'T2', 'T5', 'T9', 'T12']);
  });
});

describe('R78 results six months after leaving', () => {
  it('are due in the version of 31 January 2026 and in the final report only', () => {
    expect(longerTermResultsDue('final_report')).toBeTrue();
    expect(
      versionsOf('jobs_and_growth')
        .filter(longerTermResultsDue)
        .map(({ key }) => key),
    ).toEqual(['202512']);
  });
});

describe('R67 keys', () => {
  it('are priority, specific objective, fund, category of region and indicator', () => {
    const key = { priority: '1', specificObjective: 'ESO4.8', fund: 'ESF+', categoryOfRegion: 'MD' };
    expect(rowKeyOf(key, 'EECO01')).toBe('1|ESO4.8|ESF+|MD|EECO01');
    expect(rowKeyOf({ ...key, categoryOfRegion: null }, 'RCO81')).toBe('1|ESO4.8|ESF+||RCO81');
  });
});
