import type { RecordContent } from '../record-content.js';
import { derivedFromRecords, type RecordSurroundings, typesFollowing, typesReadAround, typesReading } from './derived-from-records.js';

const around = (more: Partial<RecordSurroundings> = {}): RecordSurroundings => {
  return { pointingHere: () => [], pointedToBy: () => [], ...more };
};

describe('what follows from the records around one', () => {
  it('is when an agreement was signed by all, took effect and ended: from its signatures (example G)', () => {
    const content = { approvedOn: '2023-09-12', inForceFrom: '2023-10-01', expiresOn: '2025-10-01' };
    const signatures: RecordContent[] = [
      { signedOn: '2023-09-26' },
      { signedOn: '2023-10-03' },
      { signedOn: '2024-01-10', adhesion: true },
    ];
    const derived = derivedFromRecords('agreement', content, around({ pointingHere: () => signatures }));
    expect(derived).toEqual({ signedOn: '2023-10-03', inForceOn: '2023-10-03', endedOn: '2025-10-01' });
  });

  it('is the latest expiry of renewals that have both their days', () => {
    const content: RecordContent = {
      expiresOn: '2024-01-01',
      renewals: [{ on: '2023-12-01', newExpiry: '2026-01-01' }, { on: '2025-12-01' }],
    };
    const derived = derivedFromRecords('agreement', content, around({ pointingHere: () => [{ signedOn: '2022-01-01' }] }));
    expect(derived['endedOn']).toBe('2026-01-01');
  });

  it('is when a network began: with the first of its agreements that all have signed', () => {
    const agreements = [{ signedOn: null }, { signedOn: '2010-07-20' }, { signedOn: '2010-03-01' }];
    expect(derivedFromRecords('network', {}, around({ pointedToBy: () => agreements }))).toEqual({ agreementSignedOn: '2010-03-01' });
    expect(derivedFromRecords('network', {}, around())).toEqual({ agreementSignedOn: null });
  });

  it('is whether what was measured keeps its standard (example I: 45 of 48 days, 95 %)', () => {
    const against = (threshold: number, operator: string) => around({ pointedToBy: () => [{ threshold, operator }] });
    const derive = (content: RecordContent, standard: RecordSurroundings) => derivedFromRecords('charterMeasurement', content, standard);
    expect(derive({ numerator: 45, denominator: 48 }, against(0.95, '>='))).toEqual({ value: 0.9375, met: false });
    expect(derive({ numerator: 3, denominator: 210 }, against(0.03, '<='))['met']).toBeTrue();
    expect(derive({ numerator: 4.2 }, against(4, '>='))).toEqual({ value: 4.2, met: true });
    expect(derive({ numerator: 0, denominator: 0 }, against(0.95, '>='))).toEqual({ value: null, met: null });
    expect(derive({ numerator: 1, denominator: 2 }, around())['met']).toBeNull();
  });

  it('is nothing where nothing is worked out so', () => {
    expect(derivedFromRecords('plan', { title: 'Piano' }, around())).toEqual({});
  });

  it('is worked out anew where a record points to one, or is pointed to by it', () => {
    expect(typesReadAround('agreement')).toEqual(['agreementSignatory']);
    expect(typesReading('agreementSignatory')).toEqual(['agreement']);
    expect(typesFollowing('agreement')).toEqual(['network']);
    expect([typesReading('agreement'), typesFollowing('network')]).toEqual([[], []]);
  });
});
