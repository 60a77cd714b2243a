// Keeps what the forms need to be written without a network (G22): the program, its words and drawings, and the few answers of the API
// that say nothing about anyone. Answers about people are never kept (G29): what is not named here goes past this file untouched.
//
// A worker of our own, not Angular's: that one checks each file against a hash made by the build, and the page carries another nonce in
// every answer (G28), so it would never be taken for itself.

// The server writes the names of the built files and what they come to in the place of these two words.
const version = 'OFFLINE_VERSION';
const files = ['OFFLINE_FILES'];

const shell = `cruscotto-shell-${version}`;
const answers = 'cruscotto-answers';
const page = '/index.html';
const keptHours = 24;

/** Who I am, the projects with their desks, and what can be written down: no address of a person. */
const keptAnswers = [
  /^\/api\/me$/,
  /^\/api\/projects$/,
  /^\/api\/projects\/[^/]+$/,
  /^\/api\/projects\/[^/]+\/desks$/,
  /^\/api\/record-types/,
];
/** Signing in and out, or being signed out: what was kept belongs to nobody any more. */
const endings = /^\/api\/auth\/sign-(in|out)/;

async function keepShell() {
  const cache = await caches.open(shell);
  const there = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
  const lacking = [page, ...files].filter((name) => !there.has(name));
  // a few at a time: whoever just signed in is served first
  for (let at = 0; at < lacking.length; at += 8) await cache.addAll(lacking.slice(at, at + 8));
}

async function forgetOthers() {
  for (const name of await caches.keys()) if (name.startsWith('cruscotto-shell-') && name !== shell) await caches.delete(name);
}

/** The page as the server sends it; without the server, as it was kept with the files it names. */
async function openPage(request) {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await (await caches.open(shell)).match(page);
    if (kept) return kept;
    throw error;
  }
}

async function openFile(request) {
  const kept = await (await caches.open(shell)).match(new URL(request.url).pathname);
  return kept ?? fetch(request);
}

/** From the server; without it, what it answered within a day, which says so. */
async function ask(request) {
  const cache = await caches.open(answers);
  try {
    const answer = await fetch(request);
    if (answer.status === 401) await caches.delete(answers);
    else if (answer.ok) await cache.put(request, await dated(answer.clone()));
    return answer;
  } catch (error) {
    const kept = await cache.match(request);
    const at = Date.parse(kept?.headers.get('x-kept-at') ?? '');
    if (kept && Date.now() - at < keptHours * 3_600_000) return kept;
    throw error;
  }
}

/** What the page asked before this worker was there. */
async function keepAnswers(asked) {
  const cache = await caches.open(answers);
  for (const address of new Set(asked)) {
    const { origin, pathname } = new URL(address);
    if (origin !== self.location.origin || !keptAnswers.some((one) => one.test(pathname)) || (await cache.match(address))) continue;
    await ask(new Request(address, { credentials: 'same-origin', headers: { accept: 'application/json' } }));
  }
}

async function dated(answer) {
  const headers = new Headers(answer.headers);
  headers.set('x-kept-at', new Date().toISOString());
  return new Response(await answer.blob(), { status: answer.status, headers });
}

self.addEventListener('install', (event) => {
  event.waitUntil(keepShell());
});
self.addEventListener('activate', (event) => {
  event.waitUntil(forgetOthers().then(() => self.clients.claim()));
});
// signing out empties every store (G29): who signs in again finds the program kept again
self.addEventListener('message', (event) => {
  if (Array.isArray(event.data?.keep)) event.waitUntil(Promise.all([keepShell(), keepAnswers(event.data.keep)]));
});
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== self.location.origin) return;
  if (endings.test(pathname)) event.waitUntil(caches.delete(answers));
  if (request.method !== 'GET') return;
  if (request.mode === 'navigate' && !pathname.startsWith('/api/')) event.respondWith(openPage(request));
  else if (files.includes(pathname)) event.respondWith(openFile(request));
  else if (keptAnswers.some((address) => address.test(pathname))) event.respondWith(ask(request));
});
