import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { paths } from '#contract';
import { DeviceEntries } from '../../shared/device/device-entries';
import { KeptCorrections } from '../../shared/device/kept-corrections';
import { may } from '../../shared/session/guards';
import { noteSignIn } from '../../shared/session/signed-in-at';
import { aMe } from '../../shared/testing/examples';
import { drawn, send, write } from '../../shared/testing/forms';
import { aProject } from '../../shared/testing/indicator-examples';
import { aContact } from '../../shared/testing/register-examples';
import { openPage, type OpenPage } from '../../shared/testing/render';
import { registerRoutes } from './registers-routes';

const project = '/api/projects/MEDMORE-SUI';
const one = aContact();
const path = `${project}/contacts/${one.id}`;
const sending = paths.deviceEntries('MEDMORE-SUI');
const worker = aMe({ may: ['projects.read', 'desk-work.read', 'desk-work.edit'] });

/** The device as it was before anybody wrote on it. */
const emptyDevice = async (): Promise<void> => {
  localStorage.clear();
  for (const { name } of await indexedDB.databases())
    if (name !== undefined)
      await new Promise<void>((resolve) => {
        const request = indexedDB.deleteDatabase(name);
        request.onsuccess =
          request.onerror =
          request.onblocked =
            () => {
              resolve();
            };
      });
};

describe('G22 a record that is corrected without a network', () => {
  let page: OpenPage;
  let http: HttpTestingController;
  let entries: DeviceEntries;

  beforeEach(async () => {
    await emptyDevice();
    noteSignIn();
    const pair = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits']);
    const point = btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey))));
    const publicKey = point.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
    const answers = { '/api/me': worker, [project]: aProject(), [paths.deviceKey]: { id: 'a-key', publicKey } };
    const routes = [{ path: 'projects/:project/contacts', canMatch: [may('desk-work.read')], children: registerRoutes('contacts') }];
    page = await openPage(routes, `/projects/MEDMORE-SUI/contacts/${one.id}?change`, { answers });
    http = TestBed.inject(HttpTestingController);
    entries = TestBed.inject(DeviceEntries);
    await page.settle();
    page.api.answer(path, one);
    await drawn(page, '#field-desk');
  });
  afterEach(() => emptyDevice());

  /** Loses whatever is under way to the server, until something is so. */
  const losing = async (until: () => boolean): Promise<void> => {
    for (let tries = 0; tries < 400 && !until(); tries++) {
      for (const request of http.match(({ url, method }) => method !== 'GET' && (url === path || url === sending)))
        request.error(new ProgressEvent('error'));
      await page.settle();
    }
    expect(until()).toBeTrue();
  };
  const correct = async (): Promise<void> => {
    await write(page, '#field-minutes', '25');
    await write(page, '#reason', 'contati male');
    await send(page);
    await losing(() => entries.waiting().length === 1 && !entries.busy());
  };
  const waiting = async () => {
    const [entry] = entries.waiting();
    return entry ? entries.writeOf(entry) : null;
  };
  const notes = (): string => page.element.querySelector('.notes')?.textContent ?? '';

  it('waits on this device, sealed, on the version that was read; the page says so and shows what the server has', async () => {
    await correct();
    await drawn(page, '.notes app-lock-note');
    expect(notes()).toContain('Tenuta su questo dispositivo');
    expect(entries.waiting().map(({ noun }) => noun)).toEqual(['contacts-change']);
    const kept = await waiting();
    expect([kept?.method, kept?.address, kept?.version]).toEqual(['PATCH', path, 1]);
    expect(kept?.body).toEqual({ content: { minutes: 25 }, reason: 'contati male' });
    expect(page.element.querySelector('app-record-sheet')?.textContent).not.toContain('25');
  });

  it('corrected once more before it was sent, it is one correction', async () => {
    await correct();
    const again = TestBed.inject(KeptCorrections).correct(path, 1, { notes: 'al telefono' }, 'mancava');
    let done = false;
    void again.then(() => (done = true));
    await losing(() => done && !entries.busy());
    expect(await again).toBe('kept');
    expect(entries.waiting().length).toBe(1);
    expect((await waiting())?.body).toEqual({ content: { minutes: 25, notes: 'al telefono' }, reason: 'mancava' });
  });

  it('is read again once the server has it', async () => {
    await correct();
    const sent = entries.send();
    for (let tries = 0; tries < 400 && entries.waiting().length > 0; tries++) {
      for (const request of http.match(({ url }) => url === sending)) {
        const { entries: sealed } = request.request.body as { entries: { key: string }[] };
        request.flush({ outcomes: sealed.map(({ key }) => ({ state: 'saved', key })), stopped: null });
      }
      await page.settle();
    }
    await page.api.during(sent);
    await page.settle();
    page.api.answer(path, aContact({ version: 2, content: { ...one.content, minutes: 25 } }));
    await page.settle();
    expect(notes()).not.toContain('Tenuta su questo dispositivo');
    expect(page.element.querySelector('app-record-sheet')?.textContent).toContain('25');
  });
});
