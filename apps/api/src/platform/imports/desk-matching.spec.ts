import { DeskMatching } from './desk-matching.js';

const desks = [
  { id: '01a20000-0000-7000-8000-000000000001', code: 'LE-D1', name: 'Unità territoriale di Lecce' },
  { id: '01a20000-0000-7000-8000-000000000002', code: 'LE-D2', name: 'Galatina' },
];

describe('desks as files call them', () => {
  it('are found by code, name and id, whatever the case and the accents', () => {
    const matching = new DeskMatching(desks);
    for (const called of ['LE-D1', 'le-d1', ' Unità territoriale di Lecce', "UNITA' TERRITORIALE DI LECCE", desks[0]?.id ?? ''])
      expect([called, matching.codeOf(called)]).toEqual([called, 'LE-D1']);
    expect(matching.codeOf('galatina ')).toBe('LE-D2');
    expect(matching.unknown).toEqual([]);
  });

  it('say what no desk is called, once each', () => {
    const matching = new DeskMatching(desks);
    for (const called of ['Roma', 'Galatina', 'Roma', 'Milano']) matching.codeOf(called);
    expect(matching.unknown).toEqual(['Roma', 'Milano']);
  });

  it('let a code win over a name that is the same', () => {
    const matching = new DeskMatching([...desks, { id: 'x', code: 'LE-D3', name: 'LE-D2' }]);
    expect(matching.codeOf('LE-D2')).toBe('LE-D2');
  });
});
