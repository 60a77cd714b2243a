import { HttpClient, HttpErrorResponse, HttpHeaders } from '@angular/common/http';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { firstValueFrom } from 'rxjs';
import { aMe } from '../testing/examples';
import { openPage } from '../testing/render';
import { Language } from '../language/language';
import { Session } from '../session/session';
import { problemOf, ProblemError } from './problem-error';
import { sentenceOf, sentenceWithReference } from './problem-sentence';
import { Writer } from './writer';
import * as z from 'zod';

@Component({ selector: 'app-a-page', template: 'A page' })
class APage {}
const routes = [
  { path: 'sign-in', component: APage },
  { path: '**', component: APage },
];

describe('talking with the API', () => {
  const failureOf = async (work: Promise<unknown>): Promise<ProblemError> => {
    const failure: unknown = await work.then(
      () => null,
      (error: unknown) => error,
    );
    if (!(failure instanceof ProblemError)) throw new Error('it did not fail');
    return failure;
  };

  it('says a refusal in the language of the screen, with the code the log knows', async () => {
    const page = await openPage(routes, '/');
    const asked = failureOf(firstValueFrom(TestBed.inject(HttpClient).get('/api/projects')));
    page.api.refuse('/api/projects', 503, 'unavailable');
    const { problem } = await asked;
    const language = TestBed.inject(Language);
    expect(sentenceOf(problem, language)).toContain('Il servizio riparte fra poco');
    await language.choose('en');
    expect(sentenceWithReference(problem, language)).toMatch(/^The service will be back shortly.* Code 7F3-21K$/);
  });

  it('says what the status says for a code it does not know', async () => {
    await openPage(routes, '/');
    const problem = { type: '', title: '', status: 409, code: 'never_heard', detail: '', remedy: '', reference: '' };
    expect(sentenceOf(problem, TestBed.inject(Language))).toBe(
      'Nello stato attuale non si può fare. Ricarica la pagina per vedere com’è ora.',
    );
  });

  it('says how long to wait as the answer says it, never too short, in each language', async () => {
    await openPage(routes, '/');
    const language = TestBed.inject(Language);
    const said = (retryAfter?: number) => sentenceOf({ code: 'too_many_requests', status: 429, retryAfter }, language);
    expect(said(1)).toBe('Troppe richieste in poco tempo. Aspetta un secondo e riprova.');
    expect(said(59)).toContain('Aspetta 59 secondi');
    expect(said(60)).toContain('Aspetta un minuto e');
    expect(said(61)).toContain('Aspetta 2 minuti');
    expect(said(900)).toContain('Aspetta 15 minuti');
    expect(said()).toContain('Aspetta un po’');
    await language.choose('en');
    expect(said(61)).toBe('Too many requests in a short time. Wait 2 minutes and try again.');
    await language.choose('fr');
    expect(said(90)).toBe('Trop de demandes en peu de temps. Attendez 2 minutes et réessayez.');
  });

  it('reads the time to wait in the header where no problem came with it, as before a proxy', () => {
    const refused = (after: string) =>
      problemOf(new HttpErrorResponse({ status: 429, headers: new HttpHeaders({ 'retry-after': after }), error: 'busy' })).problem;
    expect(refused('30')).toEqual(jasmine.objectContaining({ code: 'too_many_requests', retryAfter: 30 }));
    expect(refused('Wed, 25 Nov 2026 10:00:00 GMT').retryAfter).toBeUndefined();
  });

  it('takes an answer of another shape for what it is', () => {
    const parsed = z.object({ items: z.array(z.string()) }).safeParse({ items: [1] });
    expect(problemOf(parsed.error).problem.code).toBe('unexpected_answer');
  });

  it('gives each write a key and none to reads', async () => {
    const page = await openPage(routes, '/');
    const http = TestBed.inject(HttpClient);
    const [read, write] = [
      firstValueFrom(http.get('/api/me')),
      TestBed.inject(Writer).send('POST', '/api/projects', {}, z.object({}), { ifMatch: 3 }),
    ];
    expect(page.api.answer('/api/me', {}).headers.has('Idempotency-Key')).toBeFalse();
    const sent = page.api.answer('/api/projects', {});
    expect(sent.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f-]{36}$/);
    expect(sent.headers.get('If-Match')).toBe('"3"');
    await Promise.all([read, write]);
  });

  it('leads to the sign-in page when the session has ended, and keeps the address', async () => {
    const page = await openPage(routes, '/projects/SILLA-2/overview?period=P2', { answers: { '/api/me': aMe() } });
    await page.api.during(TestBed.inject(Session).whoAmI());
    const asked = failureOf(firstValueFrom(TestBed.inject(HttpClient).get('/api/projects')));
    page.api.refuse('/api/projects', 401, 'not_signed_in');
    await asked;
    await page.settle();
    expect(TestBed.inject(Session).me()).toBeNull();
    expect(TestBed.inject(Router).parseUrl(TestBed.inject(Router).url).queryParams).toEqual({
      from: '/projects/SILLA-2/overview?period=P2',
      ended: 'true',
    });
  });
});
