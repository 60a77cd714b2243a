import { emailKey, phoneKey } from './contact-keys.js';

describe('contact details, as they are compared', () => {
  it('are one number with or without the prefix of the country, however it is written', () => {
    const written = ['333 1234567', '+39 333 1234567', '0039 333/123.45.67', '3331234567'];
    expect(new Set(written.map(phoneKey))).toEqual(new Set(['331234567']));
    expect(phoneKey('333 1234568')).not.toBe(phoneKey('333 1234567'));
  });

  it('say nothing of a number too short to be anybody’s', () => {
    expect([phoneKey('112'), phoneKey(''), phoneKey('non ha')]).toEqual([null, null, null]);
  });

  it('are one address whatever its case and what follows a plus sign', () => {
    expect(emailKey(' Anna.Esempio+lavoro@Example.org ')).toBe('anna.esempio@example.org');
    expect(emailKey('anna.esempio@example.org')).toBe('anna.esempio@example.org');
  });

  it('say nothing of what is no address', () => {
    expect([emailKey('anna'), emailKey('@example.org'), emailKey('+x@example.org'), emailKey('')]).toEqual([null, null, null, null]);
  });
});
