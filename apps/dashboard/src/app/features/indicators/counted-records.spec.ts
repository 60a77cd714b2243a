import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { DefinitionView } from '#contract';
import { Session } from '../../shared/session/session';
import { accessibilityFaults } from '../../shared/testing/accessibility';
import { aMe } from '../../shared/testing/examples';
import { aCountedRecord, anIndicatorValue, aProject } from '../../shared/testing/indicator-examples';
import { openPage, type OpenPage } from '../../shared/testing/render';
import { conditionIn } from './condition-in-address';
import { indicatorsRoutes } from './indicators-routes';

const project = '/api/projects/MEDMORE-SUI';
const definition: DefinitionView = {
  ...{ code: 'LI-O4', commonCode: 'EECO01', kind: 'output', name: { it: 'P', en: 'P', fr: 'P' }, unit: 'persons', operator: '>=' },
  ...{ cumulative: true, sentence: { it: '', en: '', fr: '' }, version: 1, versions: [], posting: null },
  definition: { measure: 'count', counts: [{ of: 'participation', on: 'entryDate' }] },
};
const records = [1, 2, 3].map((number) => aCountedRecord(number, { values: { isced: 3, 'desk.municipality': 'Livorno', exitDate: null } }));

describe('filter and columns of the records behind a number', () => {
  const open = async (query = ''): Promise<OpenPage> => {
    const routes = [
      { path: 'projects/:project/indicators', children: indicatorsRoutes },
      { path: '**', children: [] },
    ];
    const page = await openPage(routes, `/projects/MEDMORE-SUI/indicators/LI-O4/records${query}`, {
      answers: {
        '/api/me': aMe(),
        [project]: aProject(),
        [`${project}/values`]: [anIndicatorValue()],
        [`${project}/indicators/LI-O4/definition`]: definition,
        [`${project}/values/LI-O4/records`]: { items: records, next: null, total: 3 },
      },
    });
    await page.api.during(TestBed.inject(Session).whoAmI());
    await drawn(page, '.tools');
    return page;
  };
  const drawn = async (page: OpenPage, selector: string): Promise<void> => {
    await page.settle();
    for (let tries = 0; tries < 50 && !page.element.querySelector(selector); tries++) await page.settle();
  };
  const press = async (page: OpenPage, words: string, until: string): Promise<void> => {
    [...page.element.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === words)?.click();
    await drawn(page, until);
  };
  const choose = async (page: OpenPage, selector: string, value: string): Promise<void> => {
    await drawn(page, selector);
    const field = page.element.querySelector<HTMLInputElement | HTMLSelectElement>(selector);
    if (!field) throw new Error(`no field ${selector}`);
    field.value = value;
    field.dispatchEvent(new Event('input'));
    field.dispatchEvent(new Event('change'));
    await page.settle();
  };
  const query = () => new URL(TestBed.inject(Router).url, 'http://cruscotto.test').searchParams;

  it('show the fields that one chooses, as the address says them', async () => {
    const page = await open('?columns=isced,desk.municipality');
    const heads = [...page.element.querySelectorAll('[role="columnheader"]')].map(({ textContent }) => textContent.trim());
    expect(heads.slice(-2)).toEqual(['Titolo di studio', 'Comune (sportello)']);
    expect(page.element.querySelector('.body')?.textContent).toContain('Livorno');
    await press(page, 'Colonne', 'app-record-columns input');
    expect(await accessibilityFaults(page.element)).toEqual([]);
    const offered = page.element.querySelector('app-record-columns')?.textContent ?? '';
    expect(offered).toContain('data di uscita');
    expect(offered).not.toMatch(/disabilità|minoranza|cognome/);
    page.element.querySelector<HTMLInputElement>('app-record-columns input:checked')?.click();
    await page.settle();
    expect(query().get('columns')).toBe('desk.municipality');
  });

  it('write what is asked into the address, as a condition and never as text of a query', async () => {
    const page = await open();
    await press(page, 'Filtra', '#where-0-field');
    await choose(page, '#where-0-field', 'sex');
    await choose(page, '#where-0-value', 'F');
    expect(await accessibilityFaults(page.element)).toEqual([]);
    await press(page, 'Applica', '.tools');
    expect(conditionIn(query().get('where'))).toEqual({ field: 'sex', is: 'F' });
    await drawn(page, '.chip.on');
    expect(page.element.querySelector('.chip.on')?.textContent).toMatch(/sesso/i);
  });

  it('say what is missing in a condition, and ask nothing until it is there', async () => {
    const page = await open();
    await press(page, 'Filtra', '#where-0-field');
    await choose(page, '#where-0-field', 'sex');
    await press(page, 'Applica', '.err');
    expect(page.element.querySelector('.err')).not.toBeNull();
    expect(query().get('where')).toBeNull();
  });

  it('read a condition from the address alone when it is one', () => {
    expect(conditionIn('{"field":"sex","is":"F"}')).toEqual({ field: 'sex', is: 'F' });
    for (const where of [null, 'sex:F', '{', '{"field":"sex"}', '{"sql":"1=1"}']) expect(conditionIn(where)).toBeNull();
  });
});
