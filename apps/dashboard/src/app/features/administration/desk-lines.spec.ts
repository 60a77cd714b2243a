import { desksOf } from './desk-lines';

describe('desks written one a line', () => {
  it('have a code and a name, however these are set apart', () => {
    expect(desksOf('LI-D1 SUI Livorno\n\n  LI-D2\tSUI Piombino \r\nLI-D3;SUI Cecina').desks).toEqual([
      { code: 'LI-D1', name: 'SUI Livorno' },
      { code: 'LI-D2', name: 'SUI Piombino' },
      { code: 'LI-D3', name: 'SUI Cecina' },
    ]);
    expect(desksOf('').desks).toEqual([]);
  });

  it('say which line is no desk, and why', () => {
    expect(desksOf('LI-D1 Livorno\nLI-D2').fault).toEqual({ kind: 'no_name', line: 2, code: 'LI-D2' });
    expect(desksOf('LI-D1 Livorno\n\nLI-D1 Cecina').fault).toEqual({ kind: 'same_code', line: 3, code: 'LI-D1' });
    expect(desksOf(`${'L'.repeat(21)} Livorno`).fault?.kind).toBe('code_too_long');
    expect(desksOf(`LI-D1 ${'L'.repeat(201)}`).fault?.kind).toBe('name_too_long');
  });
});
