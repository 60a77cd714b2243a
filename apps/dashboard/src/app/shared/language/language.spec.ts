import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { TranslocoDirective } from '@jsverse/transloco';
import { openPage } from '../testing/render';
import { DayPipe, PercentPipe, PeriodPipe, WholePipe } from './format-pipes';
import { Language } from './language';
import { LocalTextPipe } from './local-text-pipe';

const title = { it: 'Rete', en: 'Network', fr: 'Réseau' };

@Component({
  selector: 'app-a-page',
  imports: [DayPipe, LocalTextPipe, PercentPipe, PeriodPipe, TranslocoDirective, WholePipe],
  template: `
    <ng-container *transloco="let t">
      <p>
        {{ t('again') }} · {{ title | localText }} · {{ 1874 | whole }} · {{ 0.982 | percent }} · {{ '2026-03-31' | day }} ·
        {{ period | period }}
      </p>
      <input />
    </ng-container>
  `,
})
class APage {
  protected readonly title = title;
  protected readonly period = { id: 'P4', start: '2025-10-01', end: '2026-03-31' };
}

describe('the language of the screen', () => {
  const open = () => openPage([{ path: '**', component: APage, title: 'again' }], '/');

  it('writes words, numbers and days in Italian, English and French', async () => {
    const page = await open();
    const read = () => page.element.querySelector('p')?.textContent.trim().replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ');
    expect(read()).toBe('Riprova · Rete · 1.874 · 98,2% · 31 mar 2026 · P4 · ott 2025 – mar 2026');
    await TestBed.inject(Language).choose('en');
    await page.settle();
    expect(read()).toBe('Try again · Network · 1,874 · 98.2% · 31 Mar 2026 · P4 · Oct 2025 – Mar 2026');
    await TestBed.inject(Language).choose('fr');
    await page.settle();
    expect(read()).toBe('Réessayer · Réseau · 1 874 · 98,2 % · 31 mars 2026 · P4 · oct. 2025 – mars 2026');
  });

  it('switches without losing what was typed, and tells the page', async () => {
    const page = await open();
    const field = page.element.querySelector('input');
    if (!field) throw new Error('no field');
    field.value = 'half a sentence';
    await TestBed.inject(Language).choose('fr');
    await page.settle();
    expect(page.element.querySelector('input')).toBe(field);
    expect(field.value).toBe('half a sentence');
    expect(document.documentElement.lang).toBe('fr');
    expect(document.title).toBe('Réessayer – Cruscotto');
  });

  it('remembers the choice on this device, which then counts more than the account', async () => {
    await open();
    const language = TestBed.inject(Language);
    await language.choose('en');
    await language.preferFromAccount('fr');
    expect(language.code()).toBe('en');
  });

  it('reads the Italian text where a translation is missing', async () => {
    await open();
    await TestBed.inject(Language).choose('en');
    expect(TestBed.inject(Language).read({ it: 'Rete', en: '', fr: '' })).toBe('Rete');
  });
});
