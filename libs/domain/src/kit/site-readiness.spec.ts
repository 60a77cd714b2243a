import fc from 'fast-check';
import { siteReadiness, type SiteFacts, siteRequirements } from './site-readiness.js';

const nothing: SiteFacts = { desks: [], agreements: [], charters: [], interconnections: [] };
const aDesk = (differences: Partial<SiteFacts['desks'][number]> = {}): SiteFacts['desks'][number] => ({
  ...{ openedOn: '2013-01-10', closedOn: null, services: [] },
  ...differences,
});
const anAgreement = (counterpart: string, signedOn: readonly (string | null)[], expiresOn: string | null = null) => ({
  counterpart,
  days: {
    ...{ approvedOn: '2012-12-01', inForceFrom: null, expiresOn, renewals: [] },
    signatures: signedOn.map((on) => ({ signedOn: on, isAdhesion: false, withdrawnOn: null })),
  },
});
const statesOn = (facts: Partial<SiteFacts>, day: string) => {
  const readiness = siteReadiness({ ...nothing, ...facts }, day);
  return Object.fromEntries(siteRequirements.map((one) => [one, readiness[one].state]));
};

describe('readiness of a site (seed SL-15 to SL-21)', () => {
  it('lacks everything while nothing is recorded', () => {
    expect(new Set(Object.values(statesOn({}, '2013-12-31')))).toEqual(new Set(['missing']));
  });

  it('has its desk from the day it opened until it closed; a planned one is begun', () => {
    expect(statesOn({ desks: [aDesk()] }, '2013-01-09')['desk']).toBe('begun');
    expect(siteReadiness({ ...nothing, desks: [aDesk()] }, '2013-01-10').desk).toEqual({ state: 'met', since: '2013-01-10' });
    expect(statesOn({ desks: [aDesk({ closedOn: '2013-06-01' })] }, '2013-06-01')['desk']).toBe('begun');
  });

  it('has the minimum services when the last of them began, at one open desk', () => {
    const services = [
      { available: true, since: '2013-02-01' },
      { available: true, since: '2013-04-15' },
    ];
    const facts = { ...nothing, desks: [aDesk({ services })] };
    expect(siteReadiness(facts, '2013-03-01').minimum_services).toEqual({ state: 'begun', since: null });
    expect(siteReadiness(facts, '2013-04-15').minimum_services).toEqual({ state: 'met', since: '2013-04-15' });
    const lacking = { ...nothing, desks: [aDesk({ services: [...services, { available: false, since: null }] })] };
    expect(siteReadiness(lacking, '2013-12-31').minimum_services.state).toBe('begun');
  });

  it('has an agreement with a counterpart once all have signed and until it ends, each counterpart by itself', () => {
    const facts = { agreements: [anAgreement('employment_centre', ['2013-03-01', '2013-03-20'], '2013-11-01')] };
    expect(statesOn(facts, '2013-03-10')).toEqual(
      jasmine.objectContaining({ employment_centre: 'begun', employers_association: 'missing' }),
    );
    expect(statesOn(facts, '2013-03-20')['employment_centre']).toBe('met');
    expect(statesOn(facts, '2013-11-01')['employment_centre']).toBe('begun');
  });

  it('has its charter once approved and its interconnection once live; a draft and a test are a beginning', () => {
    const facts = {
      charters: [{ approvedOn: '2013-05-02', publishedOn: '2013-06-01' }],
      interconnections: [{ testedOn: '2013-05-10', liveOn: '2013-07-01' }],
    };
    expect(statesOn(facts, '2013-05-01')).toEqual(jasmine.objectContaining({ charter: 'begun', interconnection: 'missing' }));
    expect(statesOn(facts, '2013-05-10')).toEqual(jasmine.objectContaining({ charter: 'met', interconnection: 'begun' }));
    expect(statesOn(facts, '2013-07-01')['interconnection']).toBe('met');
  });

  it('never says since when of what is not kept, nor a day that has not come', () => {
    const day = fc.constantFrom('2013-01-10', '2013-03-01', '2013-06-01', '2013-12-31');
    const some = fc.option(day, { nil: null });
    const facts = fc.record({
      desks: fc.array(
        fc.record({ openedOn: some, closedOn: some, services: fc.array(fc.record({ available: fc.boolean(), since: some })) }),
      ),
      agreements: fc.array(
        fc.tuple(fc.constantFrom('employment_centre', 'other_intermediary'), fc.array(some)).map(([who, on]) => anAgreement(who, on)),
      ),
      charters: fc.array(fc.record({ approvedOn: some, publishedOn: some })),
      interconnections: fc.array(fc.record({ testedOn: some, liveOn: some })),
    });
    fc.assert(
      fc.property(facts, day, (site, on) => {
        for (const { state, since } of Object.values(siteReadiness(site, on)))
          if (state === 'met' ? since === null || since > on : since !== null) return false;
        return true;
      }),
    );
  });
});
