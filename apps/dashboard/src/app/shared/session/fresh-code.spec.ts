import { HttpClient } from '@angular/common/http';
import { Component, inject } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { firstValueFrom } from 'rxjs';
import { problemOf } from '../http/problem-error';
import { accessibilityFaults } from '../testing/accessibility';
import { openPage, type OpenPage } from '../testing/render';
import { CodeDialog } from './code-dialog';
import { FreshCode } from './fresh-code';

@Component({ selector: 'app-a-place', imports: [CodeDialog], template: '@if (fresh.asking()) { <app-code-dialog /> }' })
class APlace {
  protected readonly fresh = inject(FreshCode);
}

describe('a young code', () => {
  let page: OpenPage;
  const reveal = '/api/projects/SILLA-2/people/x/reveal';
  const ask = (path = reveal): Promise<unknown> =>
    firstValueFrom(TestBed.inject(HttpClient).post(path, { what: 'identity' })).catch((error: unknown) => problemOf(error).problem.code);
  const stale = async (path = reveal) => {
    const request = page.api.refuse(path, 403, 'second_factor_stale');
    await page.settle();
    return request;
  };

  beforeEach(async () => {
    page = await openPage([{ path: '**', component: APlace }], '/');
  });

  it('is asked for over the page where the API wants one, and what was asked for goes on by itself', async () => {
    const asked = ask();
    const first = await stale();
    expect(page.element.querySelector('dialog')?.textContent).toContain('meno di dieci minuti');
    expect(await accessibilityFaults(page.element)).toEqual([]);
    const field = page.element.querySelector<HTMLInputElement>('#one-time-code');
    if (field) field.value = '492817';
    field?.dispatchEvent(new Event('input'));
    page.element.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    page.api.answer('/api/auth/two-factor/verify-totp', { freshUntil: '2026-03-31T10:00:00.000Z' });
    await page.settle();
    expect(page.element.querySelector('dialog')).toBeNull();
    const second = page.api.answer(reveal, { what: 'identity' });
    expect(second.body).toEqual(first.body);
    expect(second.headers.get('Idempotency-Key')).toBe(first.headers.get('Idempotency-Key'));
    expect(await asked).toEqual({ what: 'identity' });
  });

  it('is not given: what was asked for is told the refusal', async () => {
    const asked = ask();
    await stale();
    TestBed.inject(FreshCode).answer(false);
    expect(await asked).toBe('second_factor_stale');
  });

  it('is asked once for all that wait', async () => {
    const both = [ask(), ask('/api/projects/SILLA-2/people/x/file')];
    await stale();
    await stale('/api/projects/SILLA-2/people/x/file');
    expect(page.element.querySelectorAll('dialog').length).toBe(1);
    TestBed.inject(FreshCode).answer(true);
    await page.settle();
    page.api.answer(reveal, 1);
    page.api.answer('/api/projects/SILLA-2/people/x/file', 2);
    expect(await Promise.all(both)).toEqual([1, 2]);
  });
});
