import fc from 'fast-check';
import type { Participation } from '../people/participation.js';
import { checkParticipation, checkParticipations, type RecordCheckContext } from './check-participations.js';
import { exclusiveIndicators } from './exclusive-indicators.js';
import { hasErrors } from './finding.js';
import { samePersonTwice } from './same-person-twice.js';

/** Read on the as-of day of the demo; the operation is that of Livorno. */
const context: RecordCheckContext = {
  operation: { start: '2024-04-01', end: '2027-03-31' },
  lastKnowableDay: '2026-03-31',
  settings: { nonBinarySex: true },
};

/** A sound record of somebody who has left. */
function aRecord(given: Partial<Participation> = {}): Participation {
  return {
    operationId: 'MEDMORE-SUI',
    participantId: 'LI-00001',
    sex: 'F',
    birthDate: '1990-05-02',
    entryDate: '2024-10-01',
    exitDate: '2025-03-31',
    exitReason: 'COMPLETED',
    employmentStatus: 'UNE',
    longTerm: true,
    isced: 3,
    inEducationAtEntry: false,
    disability: 'no',
    thirdCountryNational: 'no',
    foreignBackground: 'no',
    minority: 'refused',
    housingExclusion: 'no',
    degurba: 1,
    statusEvents: [],
    lastStatus28d: 'JOB',
    education28d: false,
    qualification28d: true,
    status6m: 'EMP',
    improved6m: [],
    desk: null,
    ...given,
  };
}

function found(given: Partial<Participation>): string[] {
  return checkParticipation(aRecord(given), context).map(({ check, code, level, field }) => `${check} ${level} ${code} ${String(field)}`);
}

const running: Partial<Participation> = {
  exitDate: null,
  exitReason: null,
  lastStatus28d: null,
  education28d: null,
  qualification28d: null,
  status6m: null,
};

describe('checks of one participation', () => {
  it('find nothing in a sound record, of a leaver or of somebody still taking part', () => {
    expect(found({})).toEqual([]);
    expect(found(running)).toEqual([]);
  });

  it('find nothing in an incomplete one: what is missing is no fault (R12)', () => {
    expect(found({ birthDate: null, sex: null, employmentStatus: null, longTerm: null, isced: null })).toEqual([]);
  });
});

describe('V13 dates that cannot be', () => {
  it('refuse an exit before the entry; the same day is one day of support', () => {
    expect(found({ exitDate: '2024-09-30', status6m: null })).toEqual(['V13 error exit-before-entry exitDate']);
    expect(found({ exitDate: '2024-10-01' })).toEqual([]);
  });

  it('refuse an entry outside the operation, whose first and last day are inside', () => {
    expect(found({ entryDate: '2023-12-04' })).toEqual(['V13 error entry-outside-operation entryDate']);
    expect(found({ entryDate: '2024-04-01' })).toEqual([]);
  });

  it('refuse a birth on or after the entry', () => {
    expect(found({ birthDate: '2025-06-20' })).toEqual(['V13 error birth-after-entry birthDate']);
    expect(found({ birthDate: '2024-10-01' })).toEqual(['V13 error birth-after-entry birthDate']);
  });

  it('refuse a date after the day the file is read, which itself is known', () => {
    expect(found({ ...running, entryDate: '2026-04-01' })).toEqual(['V13 error date-after-today entryDate']);
    expect(found({ ...running, entryDate: '2026-03-31' })).toEqual([]);
    expect(found({ exitDate: '2026-04-01', status6m: null })).toEqual(['V13 error date-after-today exitDate']);
    expect(found({ statusEvents: [{ on: '2026-05-01', status: 'JOB' }] })).toEqual(['V13 error date-after-today statusEvents']);
  });
});

describe('V14 the same person twice in one operation', () => {
  const spell = (entryDate: string, exitDate: string | null, participantId = 'A', operationId = 'X') => ({
    operationId,
    participantId,
    entryDate,
    exitDate,
  });
  const told = (...spells: Parameters<typeof samePersonTwice>[0]) =>
    samePersonTwice(spells).map(({ code, level, record, other }) => [code, level, record, other]);

  it('is a notice when the spells are apart: they become one record (R7)', () => {
    expect(told(spell('2025-01-01', '2025-02-01'), spell('2025-02-02', null))).toEqual([['separate-spells', 'notice', 1, 0]]);
  });

  it('is an error when the spells share a day', () => {
    expect(told(spell('2025-01-01', '2025-02-01'), spell('2025-02-01', null))).toEqual([['duplicate-participation', 'error', 1, 0]]);
  });

  it('is an error when one comes after an entry without exit', () => {
    expect(told(spell('2025-03-01', '2025-04-01'), spell('2025-01-01', null))).toEqual([['duplicate-participation', 'error', 0, 1]]);
  });

  it('sees a short spell inside a long one although another follows', () => {
    expect(told(spell('2025-01-01', '2025-12-31'), spell('2025-02-01', '2025-03-01'), spell('2025-06-01', '2025-07-01'))).toEqual([
      ['duplicate-participation', 'error', 1, 0],
      ['duplicate-participation', 'error', 2, 0],
    ]);
  });

  it('is nothing in two operations (R5), nor for two persons', () => {
    expect(told(spell('2025-01-01', null, 'A', 'X'), spell('2025-01-01', null, 'A', 'Y'), spell('2025-01-01', null, 'B', 'X'))).toEqual([]);
  });

  it('says one thing less than the person has records, whatever their order', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((number) => `2025-01-${String(number).padStart(2, '0')}`);
    const spells = fc.array(
      fc.tuple(day, day).map(([one, other]) => (one < other ? spell(one, other) : spell(other, one))),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(spells, (list) => {
        const overlaps = (records: typeof list): number => samePersonTwice(records).filter(({ level }) => level === 'error').length;
        expect(samePersonTwice(list).length).toBe(list.length - 1);
        expect(overlaps([...list].reverse())).toBe(overlaps(list));
      }),
    );
  });
});

describe('V16 answers that are unlikely for the age', () => {
  it('warn of higher education under 18, of work under 15 and of long-term unemployment under 16', () => {
    expect(found({ birthDate: '2007-10-02', isced: 5 })).toEqual(['V16 warning tertiary-education-under-18 isced']);
    expect(found({ birthDate: '2009-10-02', isced: 1, employmentStatus: 'EMP', longTerm: null })).toEqual([
      'V16 warning employed-under-15 employmentStatus',
    ]);
    expect(found({ birthDate: '2008-10-02', isced: 1 })).toEqual(['V16 warning long-term-under-16 longTerm']);
  });

  it('say nothing on the birthday itself: the new age counts (R16)', () => {
    expect(found({ birthDate: '2006-10-01', isced: 5 })).toEqual([]);
    expect(found({ birthDate: '2009-10-01', isced: 1, employmentStatus: 'EMP', longTerm: null })).toEqual([]);
    expect(found({ birthDate: '2008-10-01', isced: 1 })).toEqual([]);
  });
});

describe('V17 R42 what one person is never counted for together', () => {
  it('is two age bands', () => {
    expect(exclusiveIndicators(new Set(['EECO01', 'EECO07', 'EECO08'])).map(({ check }) => check)).toEqual(['V17']);
    expect(exclusiveIndicators(new Set(['EECO06', 'EECO08'])).map(({ check }) => check)).toEqual(['V17']);
  });
  it('is a job and the search for one', () => {
    expect(exclusiveIndicators(new Set(['EECR01', 'EECR04'])).map(({ check }) => check)).toEqual(['R42']);
    expect(exclusiveIndicators(new Set(['EECO01', 'EECO08', 'EECR02', 'EECR03', 'EECR04']))).toEqual([]);
  });
});

describe('answers that cannot both be true', () => {
  it('R25 are long-term unemployment and another status', () => {
    expect(found({ employmentStatus: 'INA' })).toEqual(['R25 error long-term-not-unemployed longTerm']);
    expect(found({ employmentStatus: 'EMP', longTerm: false })).toEqual([]);
  });

  it('R49 are a result of leaving and no exit; an unknown is no result', () => {
    expect(found({ ...running, qualification28d: true })).toEqual(['R49 error result-without-exit qualification28d']);
    expect(found({ ...running, lastStatus28d: 'JOB' })).toEqual(['R49 error result-without-exit lastStatus28d']);
    expect(found({ ...running, education28d: false, status6m: 'unknown' })).toEqual([]);
  });

  it('R46 are a status after six months and an exit less than six months ago', () => {
    expect(found({ exitDate: '2025-10-01' })).toEqual(['R46 warning six-months-not-past status6m']);
    expect(found({ exitDate: '2025-09-30' })).toEqual([]);
    expect(found({ exitDate: '2025-10-01', status6m: 'unknown' })).toEqual([]);
  });

  it('R17 are a third sex entry and a national law without one', () => {
    const findings = checkParticipation(aRecord({ sex: 'N' }), { ...context, settings: { nonBinarySex: false } });
    expect(findings.map(({ check }) => check)).toEqual(['R17']);
    expect(found({ sex: 'N' })).toEqual([]);
  });
});

describe('checks of a list', () => {
  it('name the record they are about, in the order of the list', () => {
    const list = [aRecord(), aRecord({ participantId: 'B', exitDate: '2024-01-01', status6m: null }), aRecord({ entryDate: '2025-01-01' })];
    const findings = checkParticipations(list, context);
    expect(findings.map(({ record, code }) => [record, code])).toEqual([
      [1, 'exit-before-entry'],
      [2, 'duplicate-participation'],
    ]);
    expect(hasErrors(findings)).toBeTrue();
  });
});
