import { createHash } from 'node:crypto';

/** For answers that are no page: nothing in them may run, be shown inside another page, or load anything. */
export const policyForAnswers = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/**
 * For the dashboard's page (G28): our own files and nothing else, styles by nonce, no code made from text, and no markup made from text
 * but by the framework's own policies (`angular`, and `angular#bundler` for parts loaded on demand) and the one that names our service
 * worker (`cruscotto`).
 */
export function policyForPage(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types angular angular#bundler cruscotto',
  ].join('; ');
}

/** For the service worker: it asks our own server, and loads no code. */
export const policyForWorker = "default-src 'none'; connect-src 'self'";

/**
 * For the description of the interface, a page of the Swagger package: its own files, and the few styles that stand in the page itself, each
 * by its hash.
 */
export function policyForDocs(page: string): string {
  const written = [...page.matchAll(/<style[^>]*>([^]*?)<\/style>/g), ...page.matchAll(/\sstyle="([^"]*)"/g)];
  const hashes = written.map(([, style = '']) => ` 'sha256-${createHash('sha256').update(style).digest('base64')}'`).join('');
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'unsafe-hashes'${hashes}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'self'",
    "form-action 'self'",
  ].join('; ');
}
