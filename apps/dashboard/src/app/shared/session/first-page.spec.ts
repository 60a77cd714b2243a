import { aMe } from '../testing/examples';
import { firstPageOf } from './first-page';
import { ownDesks } from './own-desks';

const operator = aMe({
  may: ['projects.read', 'desk-work.read', 'desk-work.edit'],
  roles: [{ role: 'operator', projectId: 'p', acronym: 'MEDMORE-SUI', desk: 'LI-D1' }],
});

describe('where somebody begins', () => {
  it('is the day of the desk for who works at one, and the portfolio for everybody else', () => {
    expect(firstPageOf(operator)).toBe('/projects/MEDMORE-SUI/day');
    expect(firstPageOf(aMe({ may: ['projects.read', 'values.read', 'desk-work.read'] }))).toBe('/portfolio');
    expect(firstPageOf(aMe({ may: ['projects.read', 'accounts.edit'] }))).toBe('/portfolio');
    expect(firstPageOf(null)).toBe('/portfolio');
  });
});

describe('desks of somebody', () => {
  it('are those of the roles, and all of them where a role is for the whole project', () => {
    expect(ownDesks(operator, 'MEDMORE-SUI')).toEqual(['LI-D1']);
    expect(ownDesks(operator, 'RETE-LECCE')).toBeNull();
    const both = aMe({ roles: [...operator.roles, { role: 'manager', projectId: 'p', acronym: 'MEDMORE-SUI', desk: null }] });
    expect(ownDesks(both, 'MEDMORE-SUI')).toBeNull();
  });
});
