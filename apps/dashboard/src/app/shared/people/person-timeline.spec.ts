import { Component } from '@angular/core';
import type { Timeline, TimelineEvent } from '#contract';
import { accessibilityFaults } from '../testing/accessibility';
import { aMe } from '../testing/examples';
import { aProject } from '../testing/indicator-examples';
import { takenPersonId } from '../testing/person-examples';
import { openPage, type OpenPage } from '../testing/render';
import { PersonTimeline } from './person-timeline';

const project = '/api/projects/MEDMORE-SUI';
const address = `${project}/people/${takenPersonId}/timeline`;
const nothing = { record: null, desk: null, by: null, reason: null, says: {} };
const contact: TimelineEvent = {
  ...{ ...nothing, key: 'c', kind: 'record', at: '2026-03-02', desk: 'LI-D1', by: 'Anna Riva' },
  ...{ record: { type: 'deskContact', id: takenPersonId }, says: { contactType: 'information', outcome: 'appointment_set' } },
};
const first: Timeline = {
  items: [
    { ...nothing, key: 'l', kind: 'look', at: '2026-03-03T09:00:00.000Z', by: 'Bruno Conti', says: { action: 'record_opened', times: 2 } },
    contact,
    { ...nothing, key: 'x', kind: 'left', at: '2026-02-28', says: { exitReason: 'JOB' } },
  ],
  ...{ next: 'x', total: 4 },
};
const second: Timeline = { items: [{ ...nothing, key: 'e', kind: 'entered', at: '2025-02-01', desk: 'LI-D1' }], next: null, total: 4 };

@Component({
  imports: [PersonTimeline],
  template: `<h1>P-7F3K</h1>
    <app-person-timeline person="${takenPersonId}" />`,
})
class TimelineExample {}

describe('timeline of a person', () => {
  let page: OpenPage;
  const text = (): string => (page.element.querySelector('app-person-timeline')?.textContent ?? '').replace(/\s+/g, ' ');
  const press = async (name: RegExp): Promise<void> => {
    [...page.element.querySelectorAll('button')].find((one) => name.test(one.textContent))?.click();
    await page.settle();
  };

  beforeEach(async () => {
    const answers = { '/api/me': aMe({ may: ['projects.read', 'desk-work.read'] }), [project]: aProject() };
    page = await openPage([{ path: 'projects/:project/one', component: TimelineExample }], '/projects/MEDMORE-SUI/one', { answers });
    await page.settle();
  });

  it('asks for nothing until somebody opens it, and then says what was done, newest first, in words', async () => {
    expect(text()).not.toContain('informazione');
    await press(/Mostra la cronologia/);
    page.api.answer(address, first);
    await page.settle();
    expect(text()).toMatch(/Scheda aperta.*2 volte.*Bruno Conti.*Contatto.*LI-D1.*Anna Riva.*Uscita.*ha trovato lavoro/i);
    expect(await accessibilityFaults(page.element)).toEqual([]);
  });

  it('is read page by page, each event once', async () => {
    await press(/Mostra la cronologia/);
    page.api.answer(address, first);
    await page.settle();
    await press(/Mostra altro/);
    expect(page.api.answer(address, second).params.get('cursor')).toBe('x');
    await page.settle();
    expect(page.element.querySelectorAll('li').length).toBe(4);
    expect(text()).toContain('Ingresso nel progetto');
    expect(text()).not.toContain('Mostra altro');
  });
});
