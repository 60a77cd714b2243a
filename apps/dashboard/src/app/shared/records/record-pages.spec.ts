import { HttpTestingController } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import * as z from 'zod';
import { countedRecords } from '#contract';
import { aCountedRecord } from '../testing/indicator-examples';
import { likeTheApplication } from '../testing/render';
import { recordPages } from './record-pages';

describe('a list that comes in pages', () => {
  const begin = () => {
    TestBed.configureTestingModule({ providers: likeTheApplication() });
    const where = signal('sex:F');
    const pages = TestBed.runInInjectionContext(() =>
      recordPages(countedRecords, () => ({ url: '/records', params: { where: where(), limit: 2 } })),
    );
    const api = TestBed.inject(HttpTestingController);
    const settle = () => new Promise((resolve) => setTimeout(resolve, 5));
    const answer = async (numbers: number[], next: string | null) => {
      TestBed.tick();
      const request = api.expectOne(({ url }) => url === '/records');
      request.flush({ items: numbers.map((number) => aCountedRecord(number)), next, total: 3 });
      await settle();
      pages.rows();
      return request.request.params;
    };
    const shown = () => pages.rows().map(({ pseudonym }) => pseudonym);
    return { pages, where, answer, shown };
  };

  it('is gathered page by page, in order', async () => {
    const { pages, answer, shown } = begin();
    await answer([1, 2], 'after-2');
    expect(shown()).toEqual(['P-0001', 'P-0002']);
    pages.more();
    const asked = await answer([3], null);
    expect(asked.get('cursor')).toBe('after-2');
    expect(shown()).toEqual(['P-0001', 'P-0002', 'P-0003']);
    expect(pages.total()).toBe(3);
  });

  it('begins again when the question changes', async () => {
    const { pages, where, answer, shown } = begin();
    await answer([1, 2], 'after-2');
    pages.more();
    await answer([3], null);
    where.set('sex:M');
    const asked = await answer([7], null);
    expect(asked.get('where')).toBe('sex:M');
    expect(asked.has('cursor')).toBeFalse();
    expect(shown()).toEqual(['P-0007']);
  });

  it('is gathered either way where it began in the middle, and the place is asked for once', async () => {
    TestBed.configureTestingModule({ providers: likeTheApplication() });
    const pages = TestBed.runInInjectionContext(() =>
      recordPages(countedRecords.extend({ previous: z.string().nullable(), before: z.number().optional() }), () => ({
        url: '/records',
        params: { at: 'm', limit: 2 },
      })),
    );
    const api = TestBed.inject(HttpTestingController);
    const answer = async (numbers: number[], more: object) => {
      TestBed.tick();
      const request = api.expectOne(({ url }) => url === '/records');
      request.flush({ items: numbers.map((number) => aCountedRecord(number)), next: null, previous: null, total: 9, ...more });
      await new Promise((resolve) => setTimeout(resolve, 5));
      pages.rows();
      return request.request.params;
    };
    const shown = () => pages.rows().map(({ pseudonym }) => Number(pseudonym?.slice(2)));
    await answer([5, 6], { next: 'after-6', previous: 'before-5', before: 4 });
    pages.earlier();
    const back = await answer([3, 4], { previous: 'before-3' });
    expect([back.get('cursor'), back.get('back'), back.has('at')]).toEqual(['before-5', 'true', false]);
    expect([shown(), pages.before(), pages.isAtEnd()]).toEqual([[3, 4, 5, 6], 2, false]);
    pages.more();
    const on = await answer([7], {});
    expect([on.get('cursor'), on.has('back')]).toEqual(['after-6', false]);
    expect([shown(), pages.before(), pages.isAtEnd()]).toEqual([[3, 4, 5, 6, 7], 2, true]);
    pages.earlier();
    expect((await answer([1, 2], {})).get('cursor')).toBe('before-3');
    expect([shown(), pages.before()]).toEqual([[1, 2, 3, 4, 5, 6, 7], 0]);
  });
});
