import { randomBytes, randomUUID } from 'node:crypto';
import { type DeviceEntry, sealEntry, type SealedEntry } from '#contract';
import { DeviceKeyPair, UnreadableEntry } from './device-key-pair.js';

const entry: DeviceEntry = {
  write: {
    method: 'POST',
    address: '/api/projects/MEDMORE-SUI/contacts',
    version: null,
    body: { content: { notes: 'è tornata «Città»' } },
  },
  account: 'an-account',
  writtenAt: '2026-03-31T10:00:00.000Z',
  signedInAt: '2026-03-31T08:00:00.000Z',
};

describe('G22 an entry that a device seals', () => {
  const secret = randomBytes(32);
  const server = new DeviceKeyPair(secret);
  const sealed = (key: string = randomUUID()): Promise<SealedEntry> => sealEntry(server.public, key, entry);

  it('is opened by the server as it was written', async () => {
    expect(server.open(await sealed())).toEqual(entry);
  });

  it('tells nothing by what stands on the device, and is another text each time', async () => {
    const key = randomUUID();
    const [one, other] = [await sealed(key), await sealed(key)];
    expect(one.sealed).not.toBe(other.sealed);
    for (const { sealed: text } of [one, other]) expect(Buffer.from(text, 'base64url').toString('latin1')).not.toContain('MEDMORE');
  });

  it('is opened by every process of the installation and after a restart: the key comes from the secret', async () => {
    const again = new DeviceKeyPair(secret);
    expect(again.public).toEqual(server.public);
    expect(again.open(await sealed())).toEqual(entry);
  });

  it('is not opened with another secret, and says so before it tries', async () => {
    const other = new DeviceKeyPair(randomBytes(32));
    const one = await sealed();
    expect(() => other.open(one)).toThrowError(UnreadableEntry, 'sealed to another key');
  });

  it('cannot be changed, nor pass for another entry', async () => {
    const one = await sealed();
    const bytes = Buffer.from(one.sealed, 'base64url');
    bytes[bytes.length - 20] = (bytes[bytes.length - 20] ?? 0) ^ 1;
    expect(() => server.open({ ...one, sealed: bytes.toString('base64url') })).toThrowError(UnreadableEntry);
    expect(() => server.open({ ...one, key: randomUUID() })).toThrowError(UnreadableEntry);
    for (const nonsense of ['AAAA', one.sealed.slice(0, 90), 'A'.repeat(300)])
      expect(() => server.open({ ...one, sealed: nonsense })).toThrowError(UnreadableEntry);
  });
});
