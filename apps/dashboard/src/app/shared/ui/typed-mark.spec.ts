import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { accessibilityFaults } from '../testing/accessibility';
import { likeTheApplication } from '../testing/render';
import { aTypedDetail, aTypedIndicatorValue, aTypedValue } from '../testing/typed-examples';
import { Language } from '../language/language';
import { WhyTyped } from '../why/why-typed';
import { KpiTile } from './kpi-tile';
import { TypedMark } from './typed-mark';
import { uiWords } from './ui-words';

@Component({
  selector: 'app-typed-spec',
  imports: [KpiTile, TypedMark, WhyTyped],
  providers: uiWords,
  template: `
    <app-typed-mark kind="external" on="2026-03-31" />
    <app-kpi-tile [value]="estimate">Cittadini di paesi terzi</app-kpi-tile>
    <app-kpi-tile [value]="untyped">Posti di lavoro osservati</app-kpi-tile>
    <app-why-typed [detail]="detail" />
    <app-why-typed [detail]="withoutDocument" />
  `,
})
class TypedSpec {
  readonly estimate = aTypedIndicatorValue();
  readonly untyped = aTypedIndicatorValue({ value: null, typed: { kind: 'external', on: null, counted: null } });
  readonly detail = aTypedDetail();
  readonly withoutDocument = aTypedDetail({ typed: aTypedValue({ evidence: null, reason: 'ricontrollato' }) });
}

describe('the mark of a typed value', () => {
  let parts: string[];
  let faults: readonly string[];

  beforeEach(async () => {
    await import('./words/it.json');
    TestBed.configureTestingModule({ providers: likeTheApplication() });
    await TestBed.inject(Language).choose('it');
    const fixture = TestBed.createComponent(TypedSpec);
    for (let tries = 0; tries < 50; tries++) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      fixture.detectChanges();
    }
    const element = fixture.nativeElement as HTMLElement;
    parts = [...element.children].map((part) => part.textContent.replace(/\s+/g, ' ').trim());
    faults = await accessibilityFaults(element);
  });

  it('is a word beside a pen, with the day it was stated for', () => {
    expect(parts[0]).toBe('dato esterno · 31 mar 2026');
    expect(faults).toEqual([]);
  });
  it('stands on the tile, and a figure that nobody typed says so instead of 0', () => {
    expect(parts[1]).toContain('stima informata · 31 mar 2026');
    expect(parts[2]).toContain('Nessuno ha ancora inserito questo dato. Non è uno zero.');
  });
  it('is explained by who typed it, method and document, with the count beside it', () => {
    expect(parts[3]).toMatch(/Inserito a mano da Giulia Martelli.*31 mar 2026.*Campione di tre giornate.*Nota metodologica.*ne contano 23/);
    expect(parts[4]).toMatch(/Il documento manca.*ricontrollato/);
  });
});
