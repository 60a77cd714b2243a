import fc from 'fast-check';
import { furthestStep, kitFunnel, type KitRegistrationDays } from './kit-funnel.js';

const none: KitRegistrationDays = { requestedOn: null, registeredOn: null, downloadedOn: null, installedOn: null, inUse: false };

describe('take-up of the kit (seed SL-25)', () => {
  it('is asked for, registered, downloaded, installed and in use, each by the day asked', () => {
    const days = {
      requestedOn: '2013-01-07',
      registeredOn: '2013-01-21',
      downloadedOn: '2013-02-04',
      installedOn: '2013-03-01',
      inUse: true,
    };
    const steps = ['2013-01-06', '2013-01-07', '2013-01-21', '2013-02-04', '2013-03-01'].map((day) => furthestStep(days, day));
    expect(steps).toEqual([null, 'requested', 'registered', 'downloaded', 'in_use']);
    expect(furthestStep({ ...days, inUse: false }, '2013-03-01')).toBe('installed');
  });

  it('counts at each step who got there or further, with the rate of the step before', () => {
    const registrations = [
      { ...none, registeredOn: '2013-01-01' },
      { ...none, registeredOn: '2013-01-01', downloadedOn: '2013-02-01' },
      { ...none, registeredOn: '2013-01-01', downloadedOn: '2013-02-01', installedOn: '2013-03-01', inUse: true },
      // written down late: whoever installed had registered
      { ...none, installedOn: '2013-03-01' },
    ];
    expect(kitFunnel(registrations, '2013-12-31').map(({ reached, rate }) => [reached, rate])).toEqual([
      [4, null],
      [4, 1],
      [3, 0.75],
      [2, 2 / 3],
      [1, 0.5],
    ]);
  });

  it('has no rate over nobody (R69)', () => {
    expect(kitFunnel([], '2013-12-31').every(({ reached, rate }) => reached === 0 && rate === null)).toBeTrue();
  });

  it('never widens', () => {
    const day = fc.option(fc.constantFrom('2013-01-01', '2013-02-01', '2013-03-01'), { nil: null });
    const registration = fc.record({ requestedOn: day, registeredOn: day, downloadedOn: day, installedOn: day, inUse: fc.boolean() });
    fc.assert(
      fc.property(fc.array(registration), (registrations) => {
        const reached = kitFunnel(registrations, '2013-02-15').map((step) => step.reached);
        return reached.every((count, at) => at === 0 || count <= (reached[at - 1] ?? 0));
      }),
    );
  });
});
