import { type Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Language } from '../language/language';
import { accessibilityFaults } from '../testing/accessibility';
import { anIndicatorValue } from '../testing/indicator-examples';
import { likeTheApplication } from '../testing/render';
import { BreakdownBars } from './breakdown-bars';
import { CorrectionMark } from './correction-mark';
import { comparisonOf, comparisonText, hasTarget, paceText } from './indicator-words';
import { SmallMultiples } from './small-multiples';
import { StatusFilter } from './status-filter';
import { TrustStamp } from './trust-stamp';

/** Draws one piece with what it is given, in Italian. */
async function draw<T>(piece: Type<T>, inputs: Readonly<Record<string, unknown>>) {
  TestBed.configureTestingModule({ providers: likeTheApplication() });
  await TestBed.inject(Language).choose('it');
  const fixture = TestBed.createComponent(piece);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  // words come as a module of their own, the first time slowly
  for (let turn = 0; turn < 100 && element.textContent === ''; turn++) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    fixture.detectChanges();
  }
  return { fixture, element, text: () => element.textContent.replace(/\s+/g, ' ').trim() };
}

describe('what a value is compared with', () => {
  it('is the point of today inside an open period, and the target of the period at its end', () => {
    expect(comparisonOf(anIndicatorValue({ expected: 205, target: 600 }))).toEqual({ amount: 205, byNow: true });
    expect(comparisonOf(anIndicatorValue())).toEqual({ amount: 600, byNow: false });
  });

  it('is the target itself for what can fall back', () => {
    expect(comparisonOf(anIndicatorValue({ cumulative: false, expected: 25, target: 25 })).byNow).toBeFalse();
  });

  it('reads “al massimo” where less is better', () => {
    const lower = anIndicatorValue({ operator: '<=', unit: '%', measure: 'ratio', cumulative: false, expected: 6, target: 6 });
    expect(comparisonText(lower, 'it')).toBe('al massimo 6%');
  });

  it('is nothing where the project set no target', () => {
    const value = anIndicatorValue({ target: null, final: null, expected: null });
    expect(comparisonText(value, 'it')).toBe('');
    expect(hasTarget(value)).toBeFalse();
  });

  it('is met at a pace that keeps its decimal only when it is small', () => {
    expect([0.4, 4, 3.96, 49.4].map((pace) => paceText(pace, 'it'))).toEqual(['0,4', '4', '4', '49']);
  });
});

describe('bars of a breakdown', () => {
  const bars = [
    { key: 'F', name: 'Donne', value: 332, text: '332' },
    { key: 'M', name: 'Uomini', value: 256, text: '256' },
  ];

  it('say value and share, and open each value', async () => {
    const { element, text, fixture } = await draw(BreakdownBars, { bars, whole: 588 });
    expect(text()).toMatch(/Donne.*332.*56,5%.*Uomini.*256.*43,5%/);
    const asked: string[] = [];
    fixture.componentInstance.why.subscribe((key) => asked.push(key));
    element.querySelectorAll('button')[1]?.click();
    expect(asked).toEqual(['M']);
    expect(await accessibilityFaults(element)).toEqual([]);
  });

  it('say so when a person can be in several groups', async () => {
    expect((await draw(BreakdownBars, { bars, whole: 500 })).text()).toContain('Una persona può stare in più gruppi.');
  });

  it('show no shares between rates', async () => {
    expect((await draw(BreakdownBars, { bars, whole: null })).text()).not.toContain('%');
  });
});

describe('small pieces', () => {
  it('a trust stamp says as-of, completeness, what is left out, lock and rule', async () => {
    const trust = { asOf: '2026-03-31', completeness: 0.982, excluded: 1, lock: 'certified', definitionVersion: 2 };
    const { element, text } = await draw(TrustStamp, { trust });
    expect(text()).toMatch(/al 31 mar 2026 ?completezza 98,2% ?1 esclusa ?certificato ?regola v2/);
    expect(await accessibilityFaults(element)).toEqual([]);
  });

  it('a correction mark says by how much, and where it is issued', async () => {
    const { text } = await draw(CorrectionMark, { change: -3, issuedIn: 'P4' });
    expect(text()).toMatch(/3 corrette dopo.*−3 · P4/);
  });

  it('a status filter shows only statuses that are held, in order of severity, and lets go of the chosen one', async () => {
    const counts = [
      { status: 'on_track', count: 6 },
      { status: 'behind', count: 0 },
      { status: 'at_risk', count: 1 },
    ];
    const { element, fixture, text } = await draw(StatusFilter, { counts, chosen: 'at_risk' });
    expect(text()).toMatch(/^1 ?A rischio ?6 ?In linea$/);
    const chosen: unknown[] = [];
    fixture.componentInstance.choose.subscribe((status) => chosen.push(status));
    element.querySelectorAll('button').forEach((button) => button.click());
    expect(chosen).toEqual([null, 'on_track']);
  });

  it('small pictures stand on one scale', async () => {
    const month = (amount: number) => [{ month: '2026-03', amount }];
    const multiples = [
      { key: 'a', name: 'SUI Livorno', total: 20, months: month(20) },
      { key: 'b', name: 'SUI Cecina', total: 5, months: month(5) },
    ];
    const { element } = await draw(SmallMultiples, { multiples });
    const heights = [...element.querySelectorAll('rect:not(.ground)')].map((column) => Number(column.getAttribute('height')));
    expect(heights[1]).toBeCloseTo((heights[0] ?? 0) / 4, 5);
    expect(await accessibilityFaults(element)).toEqual([]);
  });
});
