import { InvalidSettings, readSettings } from './settings.js';

describe('settings of the installation', () => {
  it('need nothing to be said: embedded database in .data, demo, port 4300', () => {
    expect(readSettings({}, '/srv/cruscotto')).toEqual({
      port: 4300,
      origins: ['http://localhost:4300', 'http://127.0.0.1:4300'],
      dataFolder: '/srv/cruscotto/.data',
      demo: true,
      secretFile: '/srv/cruscotto/.data/secret',
      ownerUrl: null,
      apiUrl: null,
      backupUrl: null,
    });
  });

  it('take a public address, a folder and a database of the installation', () => {
    const settings = readSettings(
      {
        CRUSCOTTO_ORIGIN: 'https://cruscotto.example.eu/',
        CRUSCOTTO_DATA: '/var/lib/cruscotto',
        CRUSCOTTO_DEMO: '0',
        DATABASE_URL: 'postgresql://owner:pw@db:5432/cruscotto',
      },
      '/srv',
    );
    expect(settings.origins).toEqual(['https://cruscotto.example.eu']);
    expect(settings.secretFile).toBe('/var/lib/cruscotto/secret');
    expect(settings.demo).toBeFalse();
    expect(settings.ownerUrl).toBe('postgresql://owner:pw@db:5432/cruscotto');
  });

  it('treat an empty variable as not set', () => {
    expect(readSettings({ DATABASE_URL: '', CRUSCOTTO_PORT: '' }, '/srv')).toEqual(readSettings({}, '/srv'));
  });

  it('name every setting at fault and what it should look like', () => {
    const read = () => readSettings({ CRUSCOTTO_PORT: 'many', DATABASE_URL: 'mysql://db/x', CRUSCOTTO_DEMO: 'perhaps' }, '/srv');
    expect(read).toThrowError(
      InvalidSettings,
      /CRUSCOTTO_PORT.*\n?[^]*CRUSCOTTO_DEMO should be 1 or 0[^]*DATABASE_URL should be an address like/,
    );
  });
});
