import { HttpTestingController, type TestRequest } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { type DeviceWrite, paths, type SealedEntries } from '#contract';
import * as z from 'zod';
import { noteSignIn } from '../session/signed-in-at';
import { Session } from '../session/session';
import { aMe } from '../testing/examples';
import { openPage, type OpenPage } from '../testing/render';
import { DeviceEntries } from './device-entries';

const operator = aMe({ may: ['projects.read', 'desk-work.read', 'desk-work.edit'] });
const canary = 'CANARINO-7731';
const entriesOf = paths.deviceEntries('MEDMORE-SUI');
const contact = (notes: string, project = 'MEDMORE-SUI'): DeviceWrite => {
  return { method: 'POST', address: paths.register(project, 'contacts'), version: null, body: { content: { notes } } };
};
const answer = z.object({ id: z.string() });

describe('G22 entries of a device', () => {
  let page: OpenPage;
  let entries: DeviceEntries;
  let http: HttpTestingController;
  let serverKey: { id: string; publicKey: string };

  beforeAll(async () => {
    const pair = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits']);
    const point = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
    const text = btoa(String.fromCharCode(...point));
    serverKey = { id: 'a-key', publicKey: text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '') };
  });

  const start = async (): Promise<void> => {
    page = await openPage([], '/', { answers: { '/api/me': operator, [paths.deviceKey]: serverKey } });
    http = TestBed.inject(HttpTestingController);
    await page.api.during(TestBed.inject(Session).ask());
    entries = TestBed.inject(DeviceEntries);
    TestBed.tick();
    await page.settle();
  };
  beforeEach(async () => {
    localStorage.clear();
    await emptyDevice();
    noteSignIn();
    await start();
  });
  afterEach(() => emptyDevice());

  /** The next request to this address, once it is made. */
  const asked = async (address: string): Promise<TestRequest> => {
    for (let tries = 0; tries < 200; tries++) {
      const [request] = http.match(({ url }) => url === address);
      if (request) return request;
      await page.settle();
    }
    throw new Error(`${address} was not asked`);
  };
  const lost = (request: TestRequest): void => {
    request.error(new ProgressEvent('error'));
  };
  const write = async (notes: string, key: string = crypto.randomUUID()): Promise<string> => {
    const result = entries.write(contact(notes), key, answer);
    if (entries.waiting().length === 0) lost(await asked(paths.register('MEDMORE-SUI', 'contacts')));
    await page.api.during(result);
    return key;
  };
  const sealedIn = (request: TestRequest): readonly string[] => (request.request.body as SealedEntries).entries.map(({ key }) => key);
  const saved = (keys: readonly string[]) => ({ outcomes: keys.map((key) => ({ state: 'saved', key })), stopped: null });

  it('are saved at once while the server answers, and nothing is kept', async () => {
    const result = entries.write(contact('uno'), crypto.randomUUID(), answer);
    (await asked(paths.register('MEDMORE-SUI', 'contacts'))).flush({ id: 'a' });
    expect(await result).toEqual({ saved: { id: 'a' } });
    expect(entries.own()).toEqual([]);
  });

  it('wait when it does not answer, and go in the order of writing with the keys they had', async () => {
    const keys = [await write('uno'), await write('due'), await write('tre')];
    expect(entries.waiting().map(({ key }) => key)).toEqual(keys);
    const first = await asked(entriesOf);
    expect(sealedIn(first).slice(0, 1)).toEqual(keys.slice(0, 1));
    lost(first);
    await page.settle();
    const sending = entries.send();
    const again = await asked(entriesOf);
    expect(sealedIn(again)).toEqual(keys);
    again.flush(saved(keys));
    await sending;
    expect(entries.own()).toEqual([]);
  });

  it('tell nothing to whoever opens the device: neither in the store nor beside it', async () => {
    await write(canary);
    lost(await asked(entriesOf));
    const stored = JSON.stringify(await storedText());
    expect(stored).toContain('"noun":"contacts"');
    expect(stored).not.toContain(canary);
    expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.toContain(canary);
  });

  it('can be read again by the window that wrote them, and by no other', async () => {
    await write(canary);
    lost(await asked(entriesOf));
    const [entry] = entries.own();
    if (!entry) throw new Error('nothing waits');
    expect(await entries.writeOf(entry)).toEqual(contact(canary));
    TestBed.resetTestingModule();
    await start();
    lost(await asked(entriesOf));
    expect(entries.own().map(({ key }) => key)).toEqual([entry.key]);
    expect(await entries.writeOf(entry)).toBeNull();
  });

  it('stay with their sentence when they are refused, hold up nothing, and are sent once more when they are mended', async () => {
    const keys = [await write('uno'), await write('due')];
    lost(await asked(entriesOf));
    await page.settle();
    const problem = {
      ...{ type: 'about:blank', title: '', detail: '', remedy: '', reference: '7F3-21K' },
      status: 422,
      code: 'validation',
    };
    const outcomes = [
      { state: 'refused', key: keys[0], problem, write: contact('uno') },
      { state: 'saved', key: keys[1] },
    ];
    const sending = entries.send();
    (await asked(entriesOf)).flush({ outcomes, stopped: null });
    await sending;
    expect(entries.own().map(({ key, refused }) => [key, refused?.code])).toEqual([[keys[0] ?? '', 'validation']]);
    const mended = await page.api.during(entries.mend(keys[0] ?? '', contact('corretto')));
    expect(mended).not.toBe(keys[0] ?? '');
    const again = await asked(entriesOf);
    expect(sealedIn(again)).toEqual([mended ?? '']);
    again.flush(saved([mended ?? '']));
    await page.settle();
    expect(entries.own()).toEqual([]);
  });

  describe('that were refused, in a window that does not know what they say,', () => {
    const problem = {
      ...{ type: 'about:blank', title: '', detail: '', remedy: '', reference: '7F3-21K', status: 422, code: 'validation' },
      ...{ field: 'notes' },
    };
    const refusedBefore = async () => {
      const key = await write('uno');
      lost(await asked(entriesOf));
      await page.settle();
      const sending = entries.send();
      (await asked(entriesOf)).flush({ outcomes: [{ state: 'refused', key, problem, write: null }], stopped: null });
      await sending;
      // another window opens the device
      TestBed.resetTestingModule();
      await start();
      for (let tries = 0; tries < 100 && entries.refused().length === 0; tries++) await page.settle();
      const [entry] = entries.refused();
      if (!entry) throw new Error('nothing is refused');
      return entry;
    };

    it('are asked back under their key: what was written, and both values of what is in dispute', async () => {
      const entry = await refusedBefore();
      expect([await entries.writeOf(entry), entries.problemOf(entry)]).toEqual([null, null]);
      const asking = entries.askBack(entry);
      const request = await asked(entriesOf);
      expect(sealedIn(request)).toEqual([entry.key]);
      request.flush({ outcomes: [{ state: 'refused', key: entry.key, problem, write: contact('uno') }], stopped: null });
      expect(await page.api.during(asking)).toEqual(contact('uno'));
      expect(entries.problemOf(entry)?.field).toBe('notes');
      expect(entries.refused().length).toBe(1);
    });

    it('are gone when they are taken after all', async () => {
      const entry = await refusedBefore();
      const asking = entries.askBack(entry);
      (await asked(entriesOf)).flush(saved([entry.key]));
      expect(await page.api.during(asking)).toBeNull();
      expect(entries.own()).toEqual([]);
    });

    it('stay as they were when nobody answers', async () => {
      const entry = await refusedBefore();
      const asking = entries.askBack(entry);
      lost(await asked(entriesOf));
      expect(await page.api.during(asking)).toBeNull();
      expect(entries.refused().map(({ key }) => key)).toEqual([entry.key]);
    });
  });

  it('are taken for 24 hours after signing in, and then no more', async () => {
    noteSignIn(new Date(Date.now() - 24 * 3_600_000 - 1000));
    const late = entries.write(contact('tardi'), crypto.randomUUID(), answer);
    lost(await asked(paths.register('MEDMORE-SUI', 'contacts')));
    await expectAsync(late).toBeRejectedWith(
      jasmine.objectContaining({ problem: jasmine.objectContaining({ code: 'device_writing_over' }) }),
    );
    expect(entries.own()).toEqual([]);
  });

  it('are refused at once when the server says so: that is an answer', async () => {
    const result = entries.write(contact('uno'), crypto.randomUUID(), answer);
    (await asked(paths.register('MEDMORE-SUI', 'contacts'))).flush(null, { status: 422, statusText: 'refused' });
    await expectAsync(result).toBeRejected();
    expect(entries.own()).toEqual([]);
  });

  it('are forgotten when they are discarded, and never sent', async () => {
    const key = await write('uno');
    lost(await asked(entriesOf));
    await page.settle();
    expect(await page.api.during(entries.discard(key))).toBeTrue();
    expect(entries.own()).toEqual([]);
  });
});

const database = 'cruscotto-device';

async function emptyDevice(): Promise<void> {
  await new Promise<void>((resolve) => {
    const request = indexedDB.deleteDatabase(database);
    request.onsuccess = () => {
      resolve();
    };
    request.onerror = () => {
      resolve();
    };
  });
}

/** Everything the store holds, bytes as text. */
async function storedText(): Promise<unknown[]> {
  const opened = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(database);
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(new Error('no store'));
    };
  });
  const rows = await new Promise<unknown[]>((resolve) => {
    const all = opened.transaction('entries').objectStore('entries').getAll();
    all.onsuccess = () => {
      resolve(all.result as unknown[]);
    };
  });
  opened.close();
  return rows.map((row) => {
    const { copy, ...entry } = row as { copy: { text: ArrayBuffer } | null };
    return { ...entry, copy: copy === null ? null : new TextDecoder('latin1').decode(copy.text) };
  });
}
