import { aPortfolio, aRow, aSum } from './portfolio-examples';
import { isByFinalised, membersOf, partOf, projectsIn, rowGroups, rowKey } from './sum-rows';

describe('rows of sums over projects', () => {
  it('stand together by list and kind, in the order of the answer', () => {
    const rows = [aRow({ code: 'EECO01' }), aRow({ code: 'EECR05', kind: 'result' }), aRow({ code: 'RCO87', framework: 'interreg' })];
    expect(rowGroups(rows).map(({ key, rows: found }) => [key, found.length])).toEqual([
      ['esfPlus output', 1],
      ['esfPlus result', 1],
      ['interreg output', 1],
    ]);
  });
  it('have a name of their own where a code has numbers and a rate', () => {
    expect([rowKey(aRow({ code: 'EECR05' })), rowKey(aRow({ code: 'EECR05', joining: 'quotient' }))]).toEqual(['EECR05', 'EECR05-rate']);
  });
  it('have the projects as columns, or the members of a split', () => {
    const values = aPortfolio();
    expect(membersOf('project', values)).toEqual(['MARE-RETELAVORO', 'MEDMORE-SUI', 'RETE-LECCE']);
    expect(membersOf('fund', values)).toEqual(['ESF+', 'Interreg']);
    expect(projectsIn('fund', 'ESF+', values.projects).map(({ acronym }) => acronym)).toEqual(['MEDMORE-SUI', 'RETE-LECCE']);
    expect(projectsIn('categoryOfRegion', 'none', values.projects).map(({ acronym }) => acronym)).toEqual(['MARE-RETELAVORO']);
  });
  it('show nothing where a member has no project that counts the indicator', () =>
    expect(partOf(aRow({ by: { fund: { 'ESF+': aSum() } } }), 'fund', 'Interreg')).toBeNull());
  it('tell Interreg apart by what it plans', () => {
    expect(isByFinalised(aSum({ value: 5, today: 5 }))).toBeFalse();
    expect(isByFinalised(aSum({ value: 0, today: 14, planned: 14 }))).toBeTrue();
  });
});
