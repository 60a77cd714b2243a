/** What the indicators of AMIF 2021-2027, Reg (EU) 2021/1147 Annex VIII, share. Outputs have no baseline, results have one (R115). */
export function amifObjective<Letter extends 'a' | 'b' | 'c' | 'd'>(letter: Letter) {
  const list = {
    framework: 'amif',
    codeBasis: 'regulation_prefixed',
    specificObjectives: [letter],
    source: `Reg (EU) 2021/1147 Annex VIII, specific objective (${letter}) of Art 3(2)`,
    verification: 'read',
    rules: ['R110'],
  } as const;
  const persons = { ...list, counts: 'participant', unit: 'persons', bySex: true, byAge: 'amif', reporting: 'all_participants' } as const;
  return {
    outputsOnPersons: { ...persons, kind: 'output' },
    resultsOnPersons: { ...persons, kind: 'result', baseline: 'programme' },
    outputsOnThings: { ...list, kind: 'output', counts: 'thing', reporting: 'all_units' },
  } as const;
}
