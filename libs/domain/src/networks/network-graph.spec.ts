import type { AgreementDays } from '../agreements/agreement-standing.js';
import { networkGraph, type NetworkFacts } from './network-graph.js';

const nothing: NetworkFacts = { agreements: [], networks: [], referrals: [] };
const anAgreement = (
  id: string,
  organisations: readonly string[],
  more: Partial<AgreementDays> = {},
): NetworkFacts['agreements'][number] => {
  const signatures = organisations.map(() => ({ signedOn: '2025-01-10', isAdhesion: false, withdrawnOn: null }));
  return {
    ...{ id, name: id },
    days: { approvedOn: null, inForceFrom: null, expiresOn: '2027-01-10', renewals: [], signatures, ...more },
    parties: organisations.map((organisation) => ({ organisation, signedOn: '2025-01-10', withdrawnOn: null })),
  };
};

describe('the graph of a network on a day', () => {
  it('draws an agreement between two as a line, several of them as one, and one among many as a point they share', () => {
    const agreements = [anAgreement('A', ['x', 'y']), anAgreement('B', ['y', 'x']), anAgreement('C', ['x', 'y', 'z'])];
    const { hubs, links, organisations } = networkGraph({ ...nothing, agreements }, '2025-06-01');
    expect(hubs).toEqual([{ id: 'C', kind: 'agreement', name: 'C' }]);
    expect(links.filter(({ to }) => to === 'y')).toEqual([{ from: 'x', to: 'y', kind: 'agreement', count: 2, takenUp: 0 }]);
    expect(links.filter(({ to }) => to === 'C').map(({ from }) => from)).toEqual(['x', 'y', 'z']);
    expect(organisations.find(({ id }) => id === 'x')).toEqual({
      ...{ id: 'x', agreements: 3, networks: 0, neighbours: 2 },
      ...{ sent: 0, received: 0, takenUp: 0 },
    });
  });

  it('shows who is a member on the day, and neither who has left by then nor who joins later', () => {
    const members = [
      { organisation: 'x', joinedOn: '2024-01-01', leftOn: null },
      { organisation: 'y', joinedOn: '2024-01-01', leftOn: '2025-06-01' },
      { organisation: 'z', joinedOn: '2025-06-02', leftOn: null },
    ];
    const facts = { ...nothing, networks: [{ id: 'N', name: 'Rete', members }] };
    const of = (day: string) => networkGraph(facts, day).organisations.map(({ id }) => id);
    expect(of('2025-05-31')).toEqual(['x', 'y']);
    expect(of('2025-06-01')).toEqual(['x']);
    expect(of('2025-06-02')).toEqual(['x', 'z']);
    expect(networkGraph(facts, '2023-12-31')).toEqual({ organisations: [], hubs: [], links: [] });
  });

  it('leaves out an agreement that is not signed by all yet, and one that has expired', () => {
    const agreements = [anAgreement('A', ['x', 'y'])];
    expect(networkGraph({ ...nothing, agreements }, '2025-01-09').links).toEqual([]);
    expect(networkGraph({ ...nothing, agreements }, '2025-01-10').links.length).toBe(1);
    expect(networkGraph({ ...nothing, agreements }, '2027-01-10').links).toEqual([]);
  });

  it('tells how many people went from one to the other and how many were taken up, and puts the best bound first', () => {
    const referrals = [
      { from: 'x', to: 'y', sent: 8, takenUp: 5 },
      { from: 'z', to: 'y', sent: 2, takenUp: 2 },
      { from: 'z', to: 'x', sent: 0, takenUp: 0 },
    ];
    const { organisations, links } = networkGraph({ ...nothing, referrals }, '2025-06-01');
    expect(links.length).toBe(2);
    expect(organisations.map(({ id, sent, received, takenUp, neighbours }) => [id, sent, received, takenUp, neighbours])).toEqual([
      ['y', 0, 10, 7, 2],
      ['x', 8, 0, 0, 1],
      ['z', 2, 0, 0, 1],
    ]);
  });
});
