import { HttpTestingController } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
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
});
