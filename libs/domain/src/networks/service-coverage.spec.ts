import { serviceCoverage } from './service-coverage.js';

const families = ['employment', 'training', 'social'];
const member = (
  organisation: string,
  services: readonly string[],
  joinedOn: string | null = '2024-01-01',
  leftOn: string | null = null,
) => {
  return { organisation, services, joinedOn, leftOn };
};

describe('the services of a network', () => {
  it('are those of its members on the day, and show what nobody offers', () => {
    const memberships = [member('x', ['training', 'employment']), member('y', ['employment']), member('z', ['social'], null)];
    expect(serviceCoverage(memberships, families, '2025-01-01')).toEqual({
      members: [
        { organisation: 'x', joinedOn: '2024-01-01', services: ['employment', 'training'] },
        { organisation: 'y', joinedOn: '2024-01-01', services: ['employment'] },
      ],
      offeredBy: { employment: 2, training: 1, social: 0 },
    });
  });

  it('count a member of two networks once, with everything it offers', () => {
    const memberships = [member('x', ['training'], '2024-06-01'), member('x', ['social', 'training'], '2024-02-01')];
    const { members } = serviceCoverage(memberships, families, '2025-01-01');
    expect(members).toEqual([{ organisation: 'x', joinedOn: '2024-02-01', services: ['training', 'social'] }]);
  });

  it('end with the membership', () => {
    const memberships = [member('x', ['social'], '2024-01-01', '2025-01-01')];
    expect(serviceCoverage(memberships, families, '2024-12-31').offeredBy['social']).toBe(1);
    expect(serviceCoverage(memberships, families, '2025-01-01').offeredBy['social']).toBe(0);
  });
});
