import { Installation } from './installation.js';
import { Origins } from './origins.js';
import { Readiness } from './readiness.js';

const base = { secret: Buffer.alloc(32), origins: new Origins([]), uploadFolder: '', dashboardFolder: null };

describe('an installation', () => {
  it('lives, as a demonstration, on the day its figures stop', () =>
    expect(new Installation({ ...base, demo: true }).today('Pacific/Kiritimati')).toBe('2026-03-31'));

  it('otherwise lives today, in the time zone of the programme', () => {
    jasmine.clock().install();
    jasmine.clock().mockDate(new Date('2026-05-31T22:30:00Z'));
    const installation = new Installation({ ...base, demo: false });
    expect(installation.today()).toBe('2026-06-01');
    expect(installation.today('Atlantic/Azores')).toBe('2026-05-31');
    jasmine.clock().uninstall();
  });

  it('knows its addresses once it knows its port', () => {
    const origins = new Origins(['http://localhost:0', 'http://127.0.0.1:0']);
    origins.listensAt(4711);
    expect([origins.first, origins.has('http://127.0.0.1:4711'), origins.has('http://localhost')]).toEqual([
      'http://localhost:4711',
      true,
      false,
    ]);
  });

  it('keeps the public address it was given, whatever port it listens at', () => {
    const origins = new Origins(['https://cruscotto.example.eu']);
    origins.listensAt(4711);
    expect(origins.first).toBe('https://cruscotto.example.eu');
  });

  it('is ready when everything it waited for was reached', () => {
    const readiness = new Readiness(['migrations', 'demo data']);
    readiness.reached('migrations');
    expect(readiness.missing).toEqual(['demo data']);
    readiness.reached('demo data');
    expect(readiness.missing).toEqual([]);
  });
});
