import { HttpTestingController, type TestRequest } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { type DeviceWrite, type NewPerson, paths, type SealedEntries } from '#contract';
import { DeviceEntries } from '../../shared/device/device-entries';
import { may } from '../../shared/session/guards';
import { noteSignIn } from '../../shared/session/signed-in-at';
import { accessibilityFaults } from '../../shared/testing/accessibility';
import { aMe } from '../../shared/testing/examples';
import { aProject } from '../../shared/testing/indicator-examples';
import { aPerson, takenPersonId } from '../../shared/testing/person-examples';
import { openPage, type OpenPage } from '../../shared/testing/render';
import { IntakeDraft } from './intake-draft';
import { PeopleAgain } from './people-again';
import { peopleRoutes } from './people-routes';

const project = '/api/projects/MEDMORE-SUI';
const worker = aMe({ may: ['projects.read', 'desk-work.read', 'desk-work.edit', 'people.reveal'] });

describe('taking somebody in charge', () => {
  let page: OpenPage;
  const open = async (): Promise<void> => {
    const routes = [{ path: 'projects/:project/people', canMatch: [may('desk-work.read')], children: peopleRoutes }];
    page = await openPage(routes, '/projects/MEDMORE-SUI/people/new', { answers: { '/api/me': worker, [project]: aProject() } });
    await page.settle();
  };
  const find = <E extends HTMLElement>(selector: string): E => {
    const found = page.element.querySelector<E>(selector);
    if (!found) throw new Error(`there is no ${selector}`);
    return found;
  };
  const write = async (field: string, value: string): Promise<void> => {
    const input = find<HTMLInputElement | HTMLSelectElement>(`#question-${field}`);
    input.value = value;
    input.dispatchEvent(new Event(input instanceof HTMLTextAreaElement ? 'input' : 'change'));
    await page.settle();
  };
  const press = async (name: RegExp): Promise<void> => {
    [...page.element.querySelectorAll('button')].find((button) => name.test(button.textContent))?.click();
    await page.settle();
  };
  const pick = async (legend: RegExp, choice: RegExp): Promise<void> => {
    const fieldset = [...page.element.querySelectorAll('fieldset')].find((one) =>
      legend.test(one.querySelector('legend')?.textContent ?? ''),
    );
    [...(fieldset?.querySelectorAll<HTMLLabelElement>('label') ?? [])].find((one) => choice.test(one.textContent))?.click();
    await page.settle();
  };
  const draft = (): IntakeDraft => TestBed.inject(IntakeDraft);
  const lacking = (): string => find('aside').textContent.replace(/\s+/g, ' ');

  it('asks in short steps, marks what is optional, and says what lacks as one types', async () => {
    await open();
    expect(find('h1').textContent).toBe('Prendi in carico');
    expect(find('[aria-current=step]').textContent).toContain('Ingresso');
    expect([...page.element.querySelectorAll('.opt')].length).toBeGreaterThan(0);
    expect(lacking()).toMatch(/Mancano 4 risposte per contare/);
    expect(await accessibilityFaults(page.element)).toEqual([]);
    await press(/Chi è/);
    await write('birthDate', '1990-05-16');
    expect(lacking()).toMatch(/Mancano 3 risposte per contare/);
    expect(await accessibilityFaults(page.element)).toEqual([]);
  });

  it('asks what follows from an answer: the residence title of third-country nationals alone', async () => {
    await open();
    await press(/Chi è/);
    await write('citizenship', 'MA');
    expect(page.element.querySelector('#question-titleType')).not.toBeNull();
    await write('citizenship', 'IT');
    expect(page.element.querySelector('#question-titleType')).toBeNull();
  });

  it('“prefers not to say” is an answer beside the others, never chosen beforehand, and one button for the whole section', async () => {
    await open();
    await press(/Situazione/);
    expect([...page.element.querySelectorAll<HTMLInputElement>('input')].filter(({ checked }) => checked)).toEqual([]);
    await pick(/disabilità/, /Preferisce non rispondere/);
    expect(draft().form().disability).toBe('refused');
    await press(/a questa sezione/);
    const { disability, minority, housingExclusion, parentsBornAbroad, otherDisadvantage, household, declined } = draft().form();
    expect([disability, minority, housingExclusion, parentsBornAbroad, declined]).toEqual([
      ...(['refused', 'refused', 'refused', 'refused'] as const),
      ['accessBarrier'],
    ]);
    expect(otherDisadvantage).toEqual(['refused']);
    // a programme of 2021-2027 does not ask about the household
    expect([household, page.element.querySelector('#question-household')]).toEqual([null, null]);
    expect(await accessibilityFaults(page.element)).toEqual([]);
  });

  it('warns of health words in free text, and keeps them', async () => {
    await open();
    await press(/Bisogni/);
    await write('notes', 'è in terapia');
    expect(find('.careful').textContent).toContain('terapia');
    expect(draft().form().notes).toBe('è in terapia');
  });

  it('says what cannot stand where it is written', async () => {
    await open();
    await write('entryDate', '2026-04-01');
    expect(find('#question-entryDate-error').textContent).toContain('futuro');
  });

  it('proposes who may be the same before saving, and goes on only when somebody said that it is another', async () => {
    await open();
    await press(/Chi è/);
    await write('surname', 'Esempio');
    await write('name', 'Amina');
    await press(/Avanti/);
    const like = {
      id: takenPersonId,
      pseudonym: 'P-7F3K',
      score: 0.97,
      verdict: 'certain',
      reasons: [{ field: 'surname', finding: 'same' }],
    };
    page.api.answer(`${project}/people/likeness`, { items: [like], knownElsewhere: true });
    await page.settle();
    expect(find('app-like-people').textContent).toMatch(/P-7F3K.*quasi certo/s);
    expect(find('app-like-people').textContent).toContain('altro sportello');
    expect(find('[aria-current=step]').textContent).toContain('Chi è');
    expect(await accessibilityFaults(page.element)).toEqual([]);
    await press(/È un’altra persona/);
    expect(find('[aria-current=step]').textContent).toContain('Lavoro');
  });

  it('leads to what is needed to keep somebody, and sends one person under one key', async () => {
    await open();
    await press(/Prendi in carico adesso/);
    expect(page.element.querySelector('.err')?.textContent).toContain('Serve');
    await write('desk', 'LI-D1');
    await write('noticeVersion', '3');
    await press(/Chi è/);
    await write('surname', 'Esempio');
    await write('name', 'Amina');
    await press(/Prendi in carico adesso/);
    page.api.answer(`${project}/people/likeness`, { items: [], knownElsewhere: false });
    await page.settle();
    const asked = page.api.answer(`${project}/people`, aPerson());
    await page.settle();
    const body = asked.body as NewPerson;
    expect(body).toEqual(jasmine.objectContaining({ desk: 'LI-D1', entryDate: '2026-03-31' }));
    expect([body.identity.surname, body.notice.version, body.answers]).toEqual(['Esempio', '3', { declined: [] }]);
    expect(asked.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f-]{36}$/);
    expect(TestBed.inject(Router).url).toContain(`/people/${takenPersonId}`);
    expect(draft().isBegun()).toBeFalse();
  });

  it('whose first reply was lost and whose form was changed since, is corrected: nothing of the change is lost', async () => {
    await open();
    await write('desk', 'LI-D1');
    await write('noticeVersion', '3');
    await press(/Chi è/);
    await write('surname', 'Esempio');
    await write('name', 'Amina');
    await press(/Prendi in carico adesso/);
    page.api.answer(`${project}/people/likeness`, { items: [], knownElsewhere: false });
    await page.settle();
    const { body } = page.api.refuse(`${project}/people`, 409, 'wrong_state', 'id');
    const { id } = body as NewPerson;
    await page.settle();
    const correction = page.api.answer(`${project}/people/${id ?? ''}`, aPerson({ id: id ?? '', version: 2 }));
    expect([correction.method, correction.headers.get('If-Match')]).toEqual(['PATCH', '"1"']);
    expect(correction.body).toEqual(
      jasmine.objectContaining({ correctsEntry: true, identity: jasmine.objectContaining({ name: 'Amina' }) }),
    );
    await page.settle();
    expect(TestBed.inject(Router).url).toContain(`/people/${id ?? ''}`);
  });

  it('keeps what was written while one looks at something else', async () => {
    await open();
    await press(/Chi è/);
    await write('surname', 'Esempio');
    await page.harness.navigateByUrl(`/projects/MEDMORE-SUI/people/${takenPersonId}`);
    await page.harness.navigateByUrl('/projects/MEDMORE-SUI/people/new');
    await page.settle();
    await press(/Chi è/);
    expect(find<HTMLInputElement>('#question-surname').value).toBe('Esempio');
  });

  describe('without a network', () => {
    const entriesOf = paths.deviceEntries('MEDMORE-SUI');
    let serverKey: { id: string; publicKey: string };
    let http: HttpTestingController;

    beforeAll(async () => {
      const pair = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits']);
      const point = btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey))));
      serverKey = { id: 'a-key', publicKey: point.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '') };
    });
    beforeEach(async () => {
      await emptyDevice();
      noteSignIn();
      const routes = [{ path: 'projects/:project/people', canMatch: [may('desk-work.read')], children: peopleRoutes }];
      const answers = { '/api/me': worker, [project]: aProject(), [paths.deviceKey]: serverKey };
      page = await openPage(routes, '/projects/MEDMORE-SUI/people/new', { answers });
      http = TestBed.inject(HttpTestingController);
      TestBed.inject(PeopleAgain);
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
    const lose = async (address: string): Promise<TestRequest> => {
      const request = await asked(address);
      request.error(new ProgressEvent('error'));
      await page.settle();
      return request;
    };
    const says = async (words: RegExp): Promise<void> => {
      for (let tries = 0; tries < 300 && !words.test(page.element.textContent); tries++) await page.settle();
      expect(page.element.textContent).toMatch(words);
    };
    const write = async (field: string, value: string): Promise<void> => {
      const input = find<HTMLInputElement>(`#question-${field}`);
      input.value = value;
      input.dispatchEvent(new Event('change'));
      await page.settle();
    };
    /** Somebody is taken in charge, and no answer comes. Answers what was tried. */
    const takeUnanswered = async (): Promise<NewPerson> => {
      await write('desk', 'LI-D1');
      await write('noticeVersion', '3');
      await press(/Chi è/);
      await write('surname', 'Esempio');
      await write('name', 'Amina');
      await press(/Prendi in carico adesso/);
      await lose(`${project}/people/likeness`);
      const tried = await lose(`${project}/people`);
      await says(/Tenuta su questo dispositivo/);
      return tried.request.body as NewPerson;
    };
    const refusal = { type: 'about:blank', title: '', status: 409, code: 'people_alike', detail: '', remedy: '', reference: '7F3-21K' };
    const keyIn = (request: TestRequest): string => (request.request.body as SealedEntries).entries[0]?.key ?? '';

    it('keeps the intake on the device and says so, without calling it saved, and has the server ask who is alike', async () => {
      const body = await takeUnanswered();
      expect([body.identity.surname, body.alikeUnasked]).toEqual(['Esempio', true]);
      expect(page.element.textContent).not.toMatch(/È in carico|Esempio/);
      expect(draft().isBegun()).toBeFalse();
      expect(await accessibilityFaults(page.element)).toEqual([]);
      const request = await asked(entriesOf);
      request.flush({ outcomes: [{ state: 'saved', key: keyIn(request) }], stopped: null });
      await says(/È in carico/);
      expect(find<HTMLAnchorElement>('app-kept-intake a').getAttribute('href')).toContain(`/people/${body.id ?? ''}`);
      await press(/un’altra persona/);
      expect(find('[aria-current=step]').textContent).toContain('Ingresso');
    });

    it('opens a refused one again with its answers, proposes who may be the same, and sends the same person once more', async () => {
      const body = await takeUnanswered();
      const request = await asked(entriesOf);
      const given: DeviceWrite = { method: 'POST', address: paths.people('MEDMORE-SUI'), version: null, body };
      request.flush({ outcomes: [{ state: 'refused', key: keyIn(request), problem: refusal, write: given }], stopped: null });
      await says(/Non accettata.*Forse questa persona c’è già/s);
      await press(/Riapri/);
      const like = { id: takenPersonId, pseudonym: 'P-7F3K', score: 0.97, verdict: 'certain', reasons: [] };
      (await asked(`${project}/people/likeness`)).flush({ items: [like], knownElsewhere: false });
      await says(/P-7F3K/);
      expect(find<HTMLInputElement>('#question-surname').value).toBe('Esempio');
      await press(/È un’altra persona/);
      const again = await asked(entriesOf);
      expect(keyIn(again)).not.toBe(keyIn(request));
      const [entry] = TestBed.inject(DeviceEntries).own();
      const mended = entry && (await TestBed.inject(DeviceEntries).writeOf(entry));
      expect([mended?.body['id'], mended?.body['identity'], mended?.body['alikeUnasked']]).toEqual([body.id, body.identity, undefined]);
      again.flush({ outcomes: [{ state: 'saved', key: keyIn(again) }], stopped: null });
      await says(/È in carico/);
    });

    it('throws nothing away that was begun when an entry of the device is opened again', async () => {
      await takeUnanswered();
      await lose(entriesOf);
      await press(/un’altra persona/);
      await press(/Chi è/);
      await write('surname', 'Altra');
      const [entry] = TestBed.inject(DeviceEntries).own();
      if (entry) await TestBed.inject(DeviceEntries).show(entry);
      await says(/già cominciata/);
      expect(draft().form().surname).toBe('Altra');
      await press(/Riapri quella del dispositivo/);
      expect([draft().form().surname, draft().mends]).toEqual(['Esempio', entry?.key ?? null]);
    });
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
