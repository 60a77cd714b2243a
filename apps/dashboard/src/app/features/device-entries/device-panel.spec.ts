import { HttpTestingController, type TestRequest } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { type DeviceWrite, paths, personView, type SealedEntries } from '#contract';
import { DeviceEntries } from '../../shared/device/device-entries';
import { noteSignIn } from '../../shared/session/signed-in-at';
import { Session } from '../../shared/session/session';
import { accessibilityFaults } from '../../shared/testing/accessibility';
import { aMe } from '../../shared/testing/examples';
import { aPerson, takenPersonId } from '../../shared/testing/person-examples';
import { openPage, type OpenPage } from '../../shared/testing/render';
import { DevicePanel } from './device-panel';

const operator = aMe({ may: ['projects.read', 'desk-work.read', 'desk-work.edit'] });
const entriesOf = paths.deviceEntries('MEDMORE-SUI');
const person = paths.person('MEDMORE-SUI', takenPersonId);

describe('a correction that waited on this device and met a newer version', () => {
  let page: OpenPage;
  let http: HttpTestingController;
  let entries: DeviceEntries;
  let serverKey: { id: string; publicKey: string };

  beforeAll(async () => {
    const pair = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits']);
    const point = btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey))));
    serverKey = { id: 'a-key', publicKey: point.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '') };
  });
  beforeEach(async () => {
    await emptyDevice();
    noteSignIn();
    const answers = { '/api/me': operator, [paths.deviceKey]: serverKey };
    page = await openPage([{ path: '', component: DevicePanel }], '/', { answers });
    http = TestBed.inject(HttpTestingController);
    await page.api.during(TestBed.inject(Session).ask());
    entries = TestBed.inject(DeviceEntries);
    TestBed.tick();
    await page.settle();
  });
  afterEach(() => emptyDevice());

  const asked = async (address: string): Promise<TestRequest> => {
    for (let tries = 0; tries < 300; tries++) {
      const [request] = http.match(({ url }) => url === address);
      if (request) return request;
      await page.settle();
    }
    throw new Error(`${address} was not asked`);
  };
  const says = async (words: RegExp): Promise<void> => {
    for (let tries = 0; tries < 300 && !words.test(page.element.textContent); tries++) await page.settle();
    expect(page.element.textContent).toMatch(words);
  };
  const press = async (name: RegExp): Promise<void> => {
    [...page.element.querySelectorAll('button')].find((button) => name.test(button.textContent))?.click();
    await page.settle();
  };
  const keyIn = (request: TestRequest): string => (request.request.body as SealedEntries).entries[0]?.key ?? '';
  const answers = { municipalityOfResidence: 'Pisa', occupationSought: 'saldatrice' };
  const write: DeviceWrite = {
    method: 'PATCH',
    address: person,
    version: 1,
    body: { answers, correctsEntry: false, reason: 'al telefono' },
  };
  /** The correction was kept, and refused when it was sent. */
  const refusedWith = async (conflicts: readonly object[]): Promise<void> => {
    const kept = entries.write(write, crypto.randomUUID(), personView);
    (await asked(person)).error(new ProgressEvent('error'));
    await page.api.during(kept);
    const request = await asked(entriesOf);
    const problem = { type: 'about:blank', title: '', status: 412, code: 'stale_version', detail: '', remedy: '', reference: '7F3-21K' };
    const outcome = { state: 'refused', key: keyIn(request), problem: { ...problem, conflicts }, write };
    request.flush({ outcomes: [outcome], stopped: null });
    await says(/Correzione di una persona.*non accettata/s);
  };
  const mendedWrite = async (): Promise<DeviceWrite | null> => {
    const [entry] = entries.own();
    return entry ? entries.writeOf(entry) : null;
  };

  it('shows both values of each field in the words of the form, and keeps the chosen ones on the version that is there now', async () => {
    await refusedWith([{ field: 'municipalityOfResidence', yours: 'Pisa', theirs: 'Collesalvetti' }]);
    await press(/Scegli i valori/);
    await says(/residenza.*Pisa.*Collesalvetti/is);
    expect(await accessibilityFaults(page.element)).toEqual([]);
    page.element.querySelectorAll<HTMLInputElement>('app-conflict-choice input')[1]?.click();
    await page.settle();
    await press(/Tieni i valori scelti/);
    (await asked(person)).flush(aPerson({ version: 4 }));
    const again = await asked(entriesOf);
    expect(await mendedWrite()).toEqual({
      ...write,
      version: 4,
      body: { answers: { occupationSought: 'saldatrice' }, correctsEntry: false, reason: 'al telefono' },
    });
    again.flush({ outcomes: [{ state: 'saved', key: keyIn(again) }], stopped: null });
    await says(/Non aspetta più nulla/);
  });

  it('is added whole when somebody changed other fields alone', async () => {
    await refusedWith([]);
    await press(/Scegli i valori/);
    await says(/altri campi, nessuno dei tuoi/);
    await press(/Aggiungilo/);
    (await asked(person)).flush(aPerson({ version: 2 }));
    await asked(entriesOf);
    expect(await mendedWrite()).toEqual({ ...write, version: 2 });
  });

  it('is forgotten when the other values all stay', async () => {
    const conflicts = Object.entries(answers).map(([field, yours]) => ({ field, yours, theirs: 'altro' }));
    await refusedWith(conflicts);
    await press(/Scegli i valori/);
    await says(/altro/);
    page.element.querySelectorAll<HTMLInputElement>('app-conflict-choice label:last-child input').forEach((input) => {
      input.click();
    });
    await page.settle();
    await press(/Tieni i valori scelti/);
    await says(/Non aspetta più nulla/);
    expect(entries.own()).toEqual([]);
  });
});

async function emptyDevice(): Promise<void> {
  await new Promise<void>((resolve) => {
    const request = indexedDB.deleteDatabase('cruscotto-device');
    request.onsuccess = () => {
      resolve();
    };
    request.onerror = () => {
      resolve();
    };
  });
}
