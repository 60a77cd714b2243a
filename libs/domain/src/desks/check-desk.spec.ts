import { checkDesk, type DeskFacts, minimumServicesOn } from './check-desk.js';

const today = '2026-03-31';
const aDesk = (differences: Partial<DeskFacts> = {}): DeskFacts => ({
  ...{ status: 'open', openedOn: '2025-01-10', closedOn: null, premisesHandedOverOn: null, minimumServiceSet: [] },
  ...differences,
});
const faultsOf = (differences: Partial<DeskFacts>) => checkDesk(aDesk(differences), today).map(({ code, field }) => `${field}: ${code}`);

describe('the facts of a desk', () => {
  it('fit when it is open since a day, closed on a later one, or planned for one to come', () => {
    expect(faultsOf({})).toEqual([]);
    expect(faultsOf({ status: 'closed', closedOn: '2025-12-31' })).toEqual([]);
    expect(faultsOf({ status: 'planned', openedOn: '2026-09-01' })).toEqual([]);
    expect(faultsOf({ openedOn: null }))
      .withContext('not known')
      .toEqual([]);
    // its end is known beforehand
    expect(faultsOf({ closedOn: '2026-12-31' })).toEqual([]);
  });

  it('do not fit when it closes before it opens, or is closed on no day', () => {
    expect(faultsOf({ status: 'closed', closedOn: '2025-01-09' })).toEqual(['closedOn: closed-before-opened']);
    expect(faultsOf({ status: 'closed' })).toEqual(['closedOn: closed-without-day']);
    expect(faultsOf({ closedOn: '2025-12-31' })).toEqual(['status: closed-but-open']);
  });

  it('do not fit when it is open since a day to come', () => {
    expect(faultsOf({ openedOn: '2026-04-01' })).toEqual(['openedOn: opened-later']);
  });

  it('do not fit when a service is there since no day, or is there twice', () => {
    const service = { service: 'Accoglienza', available: true, since: null };
    expect(faultsOf({ minimumServiceSet: [service] })).toEqual(['minimumServiceSet: available-without-day']);
    const named = (name: string) => ({ ...service, service: name, since: '2025-02-01' });
    expect(faultsOf({ minimumServiceSet: [named('Accoglienza'), named(' accoglienza')] })).toEqual(['minimumServiceSet: service-twice']);
  });
});

describe('the minimum set of services', () => {
  const since = (day: string | null, available = true) => ({ service: `${day}`, available, since: day });

  it('is complete on the day its last service comes', () => {
    expect(minimumServicesOn([since('2025-03-01'), since('2025-06-01'), since('2025-02-01')])).toBe('2025-06-01');
  });

  it('is complete on no day while one is missing, or nothing is promised', () => {
    expect(minimumServicesOn([since('2025-03-01'), since(null, false)])).toBeNull();
    expect(minimumServicesOn([since('2025-03-01'), since('2025-04-01', false)])).toBeNull();
    expect(minimumServicesOn([])).toBeNull();
  });
});
