import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { monthColumnsOption, printPalette } from '#charts';
import { Announcements } from '../announcements/announcements';
import { Language } from '../language/language';
import { accessibilityFaults } from '../testing/accessibility';
import { likeTheApplication } from '../testing/render';
import type { TableOfChart } from '../ui/table-of-chart';
import { Chart } from './chart';

const months = [
  { month: '2026-02', amount: 54 },
  { month: '2026-03', amount: 49 },
];
const option = monthColumnsOption(
  { months, closures: [], needed: null, name: 'ingressi', description: 'Ingressi al mese.' },
  { palette: printPalette, font: 'Source Sans 3', fontSize: 12, number: String, month: (month) => month, decals: false, interactive: true },
);
const table: TableOfChart = {
  caption: 'Ingressi al 31 mar 2026',
  columns: [
    { key: 'month', name: 'Mese', numeric: false },
    { key: 'amount', name: 'Ingressi', numeric: true },
  ],
  rows: months.map(({ month, amount }, index) => ({
    key: month,
    said: `${month}: ${amount}`,
    point: { series: 0, index },
    cells: [
      { text: month, sort: month },
      { text: String(amount), sort: amount },
    ],
  })),
};

@Component({
  imports: [Chart],
  template: `<app-chart
    [option]="option"
    [table]="table"
    label="Ingressi al mese"
    [asTable]="asTable()"
    (viewChange)="asTable.set($event)"
    (why)="asked.set($event)"
  />`,
})
class Page {
  readonly option = option;
  readonly table = table;
  readonly asTable = signal(false);
  readonly asked = signal('');
}

describe('chart', () => {
  const draw = async () => {
    TestBed.configureTestingModule({ providers: likeTheApplication() });
    await TestBed.inject(Language).choose('it');
    const fixture = TestBed.createComponent(Page);
    const element = fixture.nativeElement as HTMLElement;
    const until = async (found: () => unknown) => {
      for (let turn = 0; turn < 200 && !found(); turn++) {
        await new Promise((resolve) => setTimeout(resolve, 20));
        fixture.detectChanges();
      }
    };
    await until(() => element.querySelector('svg path'));
    const press = async (key: string) => {
      element.querySelector('.stop')?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      await fixture.whenStable();
    };
    return { fixture, element, press, until };
  };

  it('draws as SVG, is one tab stop with a name, and passes the accessibility check', async () => {
    const { element } = await draw();
    expect(element.querySelectorAll('svg path').length).toBeGreaterThan(2);
    expect(element.querySelectorAll('[tabindex="0"]').length).toBe(1);
    expect(await accessibilityFaults(element)).toEqual([]);
  });

  it('reads each point aloud along the arrow keys and asks why of the one it stands on', async () => {
    const { press, fixture } = await draw();
    const { polite } = TestBed.inject(Announcements);
    await press('ArrowRight');
    expect(polite()).toBe('2026-02: 54');
    await press('ArrowRight');
    expect(polite()).toBe('2026-03: 49');
    await press('ArrowRight');
    expect(polite()).toBe('2026-03: 49');
    await press('Enter');
    expect(fixture.componentInstance.asked()).toBe('2026-03');
  });

  it('becomes its table with T, with the same numbers', async () => {
    const { press, element, until } = await draw();
    await press('t');
    await until(() => element.querySelector('table'));
    const rows = [...element.querySelectorAll('tbody tr')];
    expect(rows.map((row) => [...row.children].map((cell) => cell.textContent))).toEqual([
      ['2026-02', '54'],
      ['2026-03', '49'],
    ]);
    expect(element.querySelector('caption')?.textContent.trim()).toBe('Ingressi al 31 mar 2026');
    expect(await accessibilityFaults(element)).toEqual([]);
  });
});
