import * as fc from 'fast-check';
import { type CalendarFileEntry, iCalendarOf } from './icalendar.js';

const anEntry = (more: Partial<CalendarFileEntry> = {}): CalendarFileEntry => ({
  ...{ uid: 'meeting.1@cruscotto', title: 'Tavolo', place: null, note: null, link: null, when: { from: '2026-03-31', to: '2026-03-31' } },
  ...more,
});
const file = (...entries: readonly CalendarFileEntry[]): string => iCalendarOf('MEDMORE-SUI', entries, '2026-03-31T08:15:30.000Z');
const lines = (...entries: readonly CalendarFileEntry[]): readonly string[] => file(...entries).split('\r\n');

describe('a calendar file (RFC 5545)', () => {
  it('has one event for each entry, with a name of its own and the instant it was written', () => {
    expect(lines(anEntry())).toEqual([
      ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Cruscotto//Calendar//EN', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH'],
      ...['X-WR-CALNAME:MEDMORE-SUI', 'BEGIN:VEVENT', 'UID:meeting.1@cruscotto', 'DTSTAMP:20260331T081530Z'],
      ...['DTSTART;VALUE=DATE:20260331', 'DTEND;VALUE=DATE:20260401', 'SUMMARY:Tavolo', 'TRANSP:TRANSPARENT', 'END:VEVENT'],
      ...['END:VCALENDAR', ''],
    ]);
  });

  it('ends whole days with the first that is not in it, and hours with their instant', () => {
    const closure = lines(anEntry({ when: { from: '2025-12-24', to: '2026-01-06' } }));
    expect(closure).toContain('DTEND;VALUE=DATE:20260107');
    const session = lines(anEntry({ when: { begins: '2026-03-31T07:30:00.000Z', ends: '2026-03-31T11:00:00.000Z' } }));
    expect(session).toContain('DTSTART:20260331T073000Z');
    expect(session).toContain('DTEND:20260331T110000Z');
    expect(session).not.toContain('TRANSP:TRANSPARENT');
  });

  it('escapes what has a meaning in the format', () => {
    expect(lines(anEntry({ title: 'Uno, due; tre\\quattro\nBEGIN:VEVENT' }))).toContain(
      String.raw`SUMMARY:Uno\, due\; tre\\quattro\nBEGIN:VEVENT`,
    );
  });

  it('folds lines of more than 75 octets, cuts no character, and reads the same when they are put together', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (title) => {
        const text = file(anEntry({ title }));
        expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBeTrue();
        const whole = text.replaceAll('\r\n ', '');
        const plain = title.replaceAll(/[\\;,]/g, String.raw`\$&`).replaceAll(/\r?\n|\r/g, String.raw`\n`);
        expect(whole).toContain(`SUMMARY:${plain}\r\n`);
      }),
    );
  });
});
