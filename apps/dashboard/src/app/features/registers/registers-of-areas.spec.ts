import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { RecordView } from '#contract';
import { may } from '../../shared/session/guards';
import { accessibilityFaults } from '../../shared/testing/accessibility';
import { aMe } from '../../shared/testing/examples';
import { drawn, send, write } from '../../shared/testing/forms';
import { aProject } from '../../shared/testing/indicator-examples';
import { aContact, aRegisterPage } from '../../shared/testing/register-examples';
import { openPage, type OpenPage } from '../../shared/testing/render';
import { registerRoutes } from './registers-routes';

const project = '/api/projects/MEDMORE-SUI';
const manager = aMe({ may: ['projects.read', 'values.read', 'project-work.read', 'project-work.edit'] });
const reader = aMe({ may: ['projects.read', 'project-work.read'] });
const [agreementId, municipality, region] = [1, 2, 3].map((at) => `01946c2e-0000-7000-8000-00000000aa0${at}`) as [string, string, string];

const anAgreement = (differences: Partial<RecordView> = {}): RecordView =>
  aContact({
    ...{ id: agreementId, type: 'agreement', day: '2025-01-13', called: 'Protocollo per lo sportello', countsFor: [], names: {} },
    content: { title: 'Protocollo per lo sportello', type: 'memorandum', approvedOn: '2025-01-13' },
    derived: { signedOn: '2025-02-03', inForceOn: '2025-02-03', endedOn: null, status: 'in_force' },
    ...differences,
  });
const aSignature = (id: string, organisation: string, name: string): RecordView =>
  aContact({
    ...{ id, type: 'agreementSignatory', day: '2025-02-03', called: `${name} · Protocollo per lo sportello`, countsFor: [], derived: {} },
    content: { agreement: agreementId, organisation, signedOn: '2025-02-03' },
    names: { [agreementId]: 'Protocollo per lo sportello', [organisation]: name },
  });

describe('registers of an area', () => {
  const open = async (address: string, me = manager): Promise<OpenPage> => {
    const routes = (['agreements', 'signatures', 'commitments'] as const).map((register) => ({
      path: `projects/:project/${register}`,
      canMatch: [may('project-work.read')],
      children: registerRoutes(register),
    }));
    const answers = {
      ...{ '/api/me': me, [project]: aProject(), [`${project}/register-views`]: { items: [], next: null } },
      [`${project}/organisations`]: {
        items: [
          { id: municipality, name: 'Comune di Livorno', category: 'public_administration', country: 'IT', nuts3: null },
          { id: region, name: 'Regione Toscana', category: 'public_administration', country: 'IT', nuts3: null },
        ],
        next: null,
      },
      [`${project}/indicators`]: { items: [], next: null },
    };
    const page = await openPage(routes, `/projects/MEDMORE-SUI/${address}`, { answers });
    await page.settle();
    return page;
  };
  const text = (page: OpenPage) => page.element.textContent.replace(/\s+/g, ' ');
  const url = () => decodeURIComponent(TestBed.inject(Router).url);

  it('show what the catalogue says of their records, in the language of the screen, beside the others of the area', async () => {
    const page = await open('agreements');
    page.api.answer(`${project}/agreements`, aRegisterPage([anAgreement()]));
    await drawn(page, 'app-record-table .body');
    expect(page.element.querySelector('h1')?.textContent).toBe('Accordi');
    expect(page.element.querySelector('.sub')?.textContent.trim()).toBe('1 accordo');
    expect(text(page)).toMatch(/Protocollo per lo sportello.*protocollo d’intesa.*in vigore.*3 feb 2025/);
    await drawn(page, 'app-area-tabs a');
    const tabs = [...page.element.querySelectorAll('app-area-tabs a')].map((tab) => tab.textContent.trim());
    expect(tabs).toContain('Firme degli accordi');
    expect(page.element.querySelector('app-register-filters select')).toBeNull();
    expect(await accessibilityFaults(page.element)).toEqual([]);
  });

  it('are read by whoever may not write: nothing is offered to add, to choose or to paste', async () => {
    const page = await open('agreements', reader);
    page.api.answer(`${project}/agreements`, aRegisterPage([]));
    await drawn(page, 'app-empty-state');
    expect(text(page)).toContain('Quando qualcuno ne aggiunge una, compare qui.');
    expect([...page.element.querySelectorAll('.btn')].map((one) => one.textContent.trim()).join()).not.toMatch(/Aggiungi|Incolla|Importa/);
  });

  it('open a record by its name, with what is known of it and the records that belong to it', async () => {
    const page = await open(`agreements/${agreementId}`);
    page.api.answer(`${project}/agreements/${agreementId}`, anAgreement());
    await drawn(page, 'dl');
    page.api.answer(`${project}/signatures`, aRegisterPage([aSignature(region, region, 'Regione Toscana')], 2));
    page.api.answer(`${project}/commitments`, aRegisterPage([]));
    await page.settle();
    expect(page.element.querySelector('h1')?.textContent).toBe('Protocollo per lo sportello');
    expect(text(page)).toContain('Non compilati: codice, numero,');
    const related = [...page.element.querySelectorAll('app-related-records section')].map((one) =>
      one.textContent.replace(/\s+/g, ' ').trim(),
    );
    expect(related[0]).toMatch(/^Firme degli accordi ?2 ?Aggiungi ?Regione Toscana ?3 feb 2025 ?Tutte \(2\)$/);
    expect(related[1]).toMatch(/^Impegni ?Aggiungi ?Ancora niente\.$/);
    const all = page.element.querySelector<HTMLAnchorElement>('app-related-records .bd > a')?.href ?? '';
    expect(decodeURIComponent(all)).toContain(`/signatures?where=agreement:${agreementId}`);
    expect(await accessibilityFaults(page.element)).toEqual([]);
  });

  it('add a record to what it belongs to, and go back there', async () => {
    const page = await open(`signatures/new?about=agreement:${agreementId}`);
    page.api.answer(`${project}/agreements`, aRegisterPage([anAgreement()]));
    page.api.answer(`${project}/agreements/${agreementId}`, anAgreement());
    await drawn(page, '#field-organisation');
    expect(page.element.querySelector<HTMLSelectElement>('#field-agreement')?.selectedOptions[0]?.textContent).toBe(
      'Protocollo per lo sportello',
    );
    await write(page, '#field-organisation', municipality);
    await write(page, '#field-signedOn', '2025-01-20');
    await send(page);
    const asked = page.api.answer(`${project}/signatures`, aSignature(municipality, municipality, 'Comune di Livorno'));
    expect(asked.body).toEqual(
      jasmine.objectContaining({
        content: jasmine.objectContaining({ agreement: agreementId, organisation: municipality, signedOn: '2025-01-20' }),
      }),
    );
    await page.settle();
    expect(url()).toBe(`/projects/MEDMORE-SUI/agreements/${agreementId}`);
  });

  it('are narrowed to the records of another, which is called by its name', async () => {
    const page = await open(`signatures?where=agreement:${agreementId}`);
    const asked = page.api.answer(`${project}/signatures`, aRegisterPage([aSignature(region, region, 'Regione Toscana')]));
    await drawn(page, '.chips');
    expect(asked.params.get('where')).toBe(`agreement:${agreementId}`);
    expect(page.element.querySelector('.chips .chip')?.textContent.trim()).toBe('accordo: Protocollo per lo sportello');
    page.element.querySelector<HTMLButtonElement>('.chips button')?.click();
    await page.settle();
    expect(url()).toBe('/projects/MEDMORE-SUI/signatures');
  });
});
