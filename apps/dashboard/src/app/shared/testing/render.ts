import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import type { EnvironmentProviders, Provider } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, type Routes, withComponentInputBinding, withRouterConfig } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { freshCode, idempotencyKey, problems } from '../http/interceptors';
import { commonWords } from '../language/common-words';
import { Language, type LanguageCode } from '../language/language';
import { provideLanguage } from '../language/provide-language';

/** What the application provides, with an API that the spec answers itself. */
export function likeTheApplication(routes: Routes = []): (Provider | EnvironmentProviders)[] {
  return [
    provideRouter(routes, withComponentInputBinding(), withRouterConfig({ paramsInheritanceStrategy: 'always' })),
    provideHttpClient(withInterceptors([idempotencyKey, freshCode, problems])),
    provideHttpClientTesting(),
    provideLanguage(commonWords),
  ];
}

/** A page opened at an address, and the API it asks. */
export interface OpenPage {
  readonly harness: RouterTestingHarness;
  readonly api: ApiOfTheSpec;
  readonly element: HTMLElement;
  /** Waits until signals, words and answers have been drawn. */
  settle(): Promise<void>;
}

/**
 * Opens `address` in an application of these routes, in Italian unless another language is named. Answers are given in order of the
 * path: `answers: { '/api/me': aMe() }` for what is asked at once, `refusals: { '/api/me': 401 }` likewise, `page.api.answer(path, body)` for what is asked later.
 */
export async function openPage(
  routes: Routes,
  address: string,
  options: {
    readonly answers?: Readonly<Record<string, unknown>>;
    readonly refusals?: Readonly<Record<string, number>>;
    readonly language?: LanguageCode;
    readonly providers?: Provider[];
  } = {},
): Promise<OpenPage> {
  TestBed.configureTestingModule({ providers: [...likeTheApplication(routes), ...(options.providers ?? [])] });
  await TestBed.inject(Language).choose(options.language ?? 'it');
  const api = new ApiOfTheSpec(TestBed.inject(HttpTestingController), options.answers ?? {}, options.refusals ?? {});
  const harness = await RouterTestingHarness.create();
  await api.during(harness.navigateByUrl(address));
  const page: OpenPage = {
    harness,
    api,
    element: harness.fixture.nativeElement as HTMLElement,
    settle: () => api.during(quiet(harness)),
  };
  // the first words come over the network: the page is open when it says something
  for (let tries = 0; tries < 50 && page.element.textContent.trim() === ''; tries++) await page.settle();
  return page;
}

/**
 * Until nothing moves any more: no navigation under way, and the drawing the same three times. Words of a feature come in real time, as
 * a module of their own, so a fixed wait would be too short on a busy machine. Open requests may stay open.
 */
async function quiet(harness: RouterTestingHarness): Promise<void> {
  const router = TestBed.inject(Router);
  const element = harness.fixture.nativeElement as HTMLElement;
  for (let calm = 0, tries = 0, before = ''; calm < 3 && tries < 300; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 8));
    harness.detectChanges();
    calm = element.innerHTML === before && router.currentNavigation() === null ? calm + 1 : 0;
    before = element.innerHTML;
  }
}

/** Answers the requests of a page from a table of paths; what is not in it waits for `answer` or `refuse`. */
export class ApiOfTheSpec {
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor(
    private readonly requests: HttpTestingController,
    private readonly answers: Readonly<Record<string, unknown>>,
    private readonly refusals: Readonly<Record<string, number>>,
  ) {}

  /** Answers whatever is asked while something goes on. */
  async during<T>(work: Promise<T>): Promise<T> {
    this.answerKnown();
    this.timer = setInterval(() => {
      this.answerKnown();
    }, 2);
    try {
      return await work;
    } finally {
      clearInterval(this.timer);
    }
  }

  /** Answers the one open request of this path, and tells what was asked. */
  answer(path: string, body: unknown) {
    const asked = this.requests.expectOne((request) => request.url === path);
    asked.flush(body as object);
    return asked.request;
  }

  /** Loses the one open request of this path, or its answer: nothing comes back. */
  lose(path: string): void {
    this.requests.expectOne((request) => request.url === path).error(new ProgressEvent('error'));
  }

  /** Refuses the one open request of this path as the API would. */
  refuse(path: string, status: number, code: string, field?: string) {
    const asked = this.requests.expectOne((request) => request.url === path);
    const problem = { type: 'about:blank', title: code, status, code, detail: code, remedy: '', field, reference: '7F3-21K' };
    asked.flush(problem, { status, statusText: code });
    return asked.request;
  }

  /** Refuses with more than a code: conflicts, missing parts. */
  refuseWith(path: string, status: number, code: string, details: object) {
    const asked = this.requests.expectOne((request) => request.url === path);
    const problem = { type: 'about:blank', title: code, status, code, detail: code, remedy: '', reference: '7F3-21K', ...details };
    asked.flush(problem, { status, statusText: code });
    return asked.request;
  }

  private answerKnown(): void {
    for (const [path, status] of Object.entries(this.refusals)) {
      for (const asked of this.requests.match((request) => request.url === path)) asked.flush(null, { status, statusText: 'refused' });
    }
    for (const [path, body] of Object.entries(this.answers)) {
      for (const asked of this.requests.match((request) => request.url === path)) asked.flush(body as object);
    }
  }
}
