import { type Alert, alertKindNames, type AlertKind, type Language } from '#domain';
import { alertKindName } from './alert-names.js';
import { alertSentence } from './alert-sentences.js';

const told = (kind: AlertKind, more: Partial<Alert> = {}) => ({
  ...{
    kind,
    id: 'x',
    name: 'Protocollo d’intesa',
    within: null,
    since: '2026-03-01',
    due: '2026-05-04',
    desk: null,
    count: null,
    measured: null,
  },
  ...more,
});

describe('alerts in sentences', () => {
  it('say which record, what is wrong and by when, as people say it', () => {
    const read = (alert: Alert): string => alertSentence(alert, '2026-03-31', 'it');
    expect(read(told('agreement_expiring'))).toBe(
      '«Protocollo d’intesa» scade il 4 mag 2026, fra 34 giorni, e nessun rinnovo è registrato.',
    );
    expect(read(told('commitment_overdue', { due: '2026-03-30' }))).toBe(
      '«Protocollo d’intesa» era da fare entro il 30 mar 2026: è in ritardo di 1 giorno.',
    );
    expect(read(told('follow_ups_overdue', { name: 'Sportello', count: 12, due: '2026-02-01' }))).toBe(
      'Sportello: 12 persone da richiamare a sei mesi dall’uscita; la prima dal 1° feb 2026.',
    );
    expect(read(told('interconnection_silent', { name: 'Terni', measured: { value: 93, limit: 31 } }))).toBe(
      'Terni: nessun invio da 93 giorni; se ne aspetta uno ogni 31 giorni.',
    );
    expect(read(told('charter_standard_not_met', { measured: { value: 0.9375, limit: 0.95 } }))).toContain('93,8%; lo standard è 95,0%');
    expect(read(told('charter_standard_not_met', { measured: { value: 3.5, limit: 4 } }))).toContain('3,5; lo standard è 4,0');
  });

  it('are there for every kind in three languages, and never say a thing that is not known', () => {
    for (const language of ['it', 'en', 'fr'] as const satisfies readonly Language[])
      for (const kind of alertKindNames) {
        const sentence = alertSentence(told(kind, { count: 3, measured: { value: 0.2, limit: 0.1 } }), '2026-03-31', language);
        expect(sentence).withContext(`${kind} ${language}`).toMatch(/\.$/);
        expect(sentence).not.toMatch(/null|undefined|NaN|  /);
        expect(alertKindName(kind, language).length).toBeGreaterThan(5);
      }
  });
});
