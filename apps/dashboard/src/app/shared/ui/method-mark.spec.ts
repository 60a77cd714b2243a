import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { FoundBy } from '#contract';
import { Language } from '../language/language';
import { accessibilityFaults } from '../testing/accessibility';
import { anIndicatorValue } from '../testing/indicator-examples';
import { likeTheApplication } from '../testing/render';
import { WhyMethod } from '../why/why-method';
import { KpiTile } from './kpi-tile';
import { MethodMark } from './method-mark';
import { uiWords } from './ui-words';

const sampled: FoundBy = {
  ...{ basis: 'sample', due: 1100, reached: 540 },
  sample: {
    ...{ waves: 1, on: '2026-03-31', population: 1000, drawn: 700, valid: 520, answersNeeded: 517, response: 0.742857, share: 0.35 },
    ...{ margin: 0.029, interval: [0.321, 0.379], isPrecise: true, value: 350 },
  },
};
const followed: FoundBy = { basis: 'full_follow_up', due: 25, reached: 20, sample: null };

@Component({
  selector: 'app-method-spec',
  imports: [KpiTile, MethodMark, WhyMethod],
  providers: uiWords,
  template: `
    <app-method-mark [foundBy]="sampled" />
    <app-kpi-tile [value]="tile">Occupati sei mesi dopo</app-kpi-tile>
    <app-kpi-tile [value]="other">Occupati sei mesi dopo</app-kpi-tile>
    <app-why-method [foundBy]="sampled" commonCode="EECR05" />
    <app-why-method [foundBy]="followed" [commonCode]="null" />
  `,
})
class MethodSpec {
  readonly sampled = sampled;
  readonly followed = followed;
  readonly tile = anIndicatorValue({ foundBy: followed });
  readonly other = anIndicatorValue({ foundBy: sampled });
}

describe('how a result six months after leaving was found, on screen', () => {
  let parts: string[];
  let faults: readonly string[];

  beforeEach(async () => {
    await import('./words/it.json');
    TestBed.configureTestingModule({ providers: [...likeTheApplication(), provideRouter([])] });
    await TestBed.inject(Language).choose('it');
    const fixture = TestBed.createComponent(MethodSpec);
    for (let tries = 0; tries < 50; tries++) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      fixture.detectChanges();
    }
    const element = fixture.nativeElement as HTMLElement;
    parts = [...element.children].map((part) => part.textContent.replace(/\s+/g, ' ').trim());
    faults = await accessibilityFaults(element);
  });

  it('says interval, response and coverage of a sample', () => {
    expect(parts[0]).toBe('campione · intervallo al 95%: 32,1%–37,9% · risposta 74% (520 di 700 estratti) · copertura 49% (540 di 1.100)');
    expect(faults).toEqual([]);
  });
  it('stands at the foot of the tile with its most telling figure', () => {
    expect(parts[1]).toContain('verifica su tutti · 80%');
    expect(parts[2]).toContain('campione · 32,1%–37,9%');
  });
  it('is explained in “why”, with when the funder asks for it (R78) and the way to the samples', () => {
    expect(parts[3]).toMatch(/Come è stato trovato.*riportato a 1\.000 usciti.*31 gennaio 2026.*I campioni/);
    expect(parts[4]).toMatch(/chi non ha risposto conta 0/);
    expect(parts[4]).not.toContain('31 gennaio 2026');
  });
});
