import fc from 'fast-check';
import { countedOnce, type SharedCount } from './counted-once.js';

const cooperates = (project: string, specificObjective: string, identifier: string | null): SharedCount => ({
  project,
  specificObjective,
  identifier,
});

describe('R104 organisations over projects', () => {
  const list = [
    cooperates('MARE', 'RSO4.1', 'IT 00123456789'),
    cooperates('MARE', 'RSO4.1', 'FR-552.100.554'),
    cooperates('SEA', 'RSO4.1', 'it00123456789'),
    cooperates('TERRA', 'RSO4.6', 'IT00123456789'),
    cooperates('TERRA', 'RSO4.6', 'IT98765432100'),
  ];
  const { byProject, byObjective, programme } = countedOnce(list);

  it('count once in each project', () => expect(byProject).toEqual({ MARE: 2, SEA: 1, TERRA: 2 }));
  it('count once in each specific objective', () => expect(byObjective).toEqual({ 'RSO4.1': 2, 'RSO4.6': 2 }));
  it('count once in the programme, which is below the sum over objectives and over projects', () => expect(programme).toBe(3));
  it('are matched by their legal identifier however it was typed', () =>
    expect(countedOnce([cooperates('A', 'x', 'IT 001'), cooperates('B', 'x', ' it-001 ')]).programme).toBe(1));
  it('without an identifier are counted nowhere and said', () => {
    const once = countedOnce([cooperates('A', 'x', null), cooperates('A', 'x', ' '), cooperates('B', 'x', 'IT1')]);
    expect([once.programme, once.unidentified]).toEqual([1, { A: 2 }]);
  });
  it('R102: a strategy that two projects developed counts once in the programme', () =>
    expect(countedOnce([cooperates('MARE', 'RSO4.1', 'S-1'), cooperates('SEA', 'RSO4.1', 'S-1')])).toEqual({
      byProject: { MARE: 1, SEA: 1 },
      byObjective: { 'RSO4.1': 1 },
      programme: 1,
      unidentified: {},
    }));
  it('are never more in the programme than over objectives, nor there than over projects; at least as many as in any of them', () => {
    const letter = fc.constantFrom('A', 'B', 'C');
    const entries = fc.array(fc.tuple(letter, fc.nat({ max: 6 })).map(([project, id]) => ({ project, id })));
    // a project belongs to one objective
    const objectiveOf = (project: string): string => (project === 'C' ? 'y' : 'x');
    const sum = (counts: Readonly<Record<string, number>>): number => Object.values(counts).reduce((all, one) => all + one, 0);
    fc.assert(
      fc.property(entries, (drawn) => {
        const once = countedOnce(drawn.map(({ project, id }) => cooperates(project, objectiveOf(project), `ID${id}`)));
        expect(once.programme).toBe(new Set(drawn.map(({ id }) => id)).size);
        expect(once.programme).toBeLessThanOrEqual(sum(once.byObjective));
        expect(sum(once.byObjective)).toBeLessThanOrEqual(sum(once.byProject));
        expect(Math.max(0, ...Object.values(once.byObjective))).toBeLessThanOrEqual(once.programme);
      }),
    );
  });
});
