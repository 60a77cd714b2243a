import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ApiForSpecs, startApi } from './api-for-specs.js';
import { specFolder } from './database-for-specs.js';

describe('the dashboard as it is served', () => {
  let api: ApiForSpecs;

  beforeAll(async () => {
    const folder = specFolder('dashboard');
    mkdirSync(join(folder, 'fonts'));
    writeFileSync(
      join(folder, 'index.html'),
      '<html><script nonce="CSP_NONCE"></script><app-root ngCspNonce="CSP_NONCE"></app-root></html>',
    );
    writeFileSync(join(folder, 'main-AB12CD34.js'), `console.log(${JSON.stringify('x'.repeat(5000))})`);
    writeFileSync(join(folder, 'mark.svg'), '<svg/>');
    writeFileSync(join(folder, 'service-worker.js'), "const version = 'OFFLINE_VERSION'; const files = ['OFFLINE_FILES'];");
    writeFileSync(join(folder, 'fonts', 'one.woff2'), 'font');
    writeFileSync(join(specFolder('outside'), 'secret.txt'), 'secret');
    api = await startApi({ dashboardFolder: folder });
  });
  afterAll(() => api.stop());
  const get = (path: string, headers: Record<string, string> = {}) => api.nobody().get<string>(path, { headers });

  it('is its page for every address that is not a file', async () => {
    for (const path of ['/', '/index.html', '/portfolio', '/projects/MEDMORE-SUI/overview?period=P4', '/setup?token=abc']) {
      const { status, headers, body } = await get(path);
      expect([status, headers.get('content-type'), headers.get('cache-control')])
        .withContext(path)
        .toEqual([200, 'text/html; charset=utf-8', 'no-store']);
      expect(body).toContain('<app-root');
    }
  });

  it('G28: carries a fresh nonce, the same in the page and in its policy, and nothing unsafe', async () => {
    const nonceOf = async (): Promise<string> => {
      const { headers, body } = await get('/portfolio');
      const policy = headers.get('content-security-policy') ?? '';
      const nonce = /script-src 'self' 'nonce-([^']+)'/.exec(policy)?.[1] ?? 'none';
      expect(body).not.toContain('CSP_NONCE');
      expect(body.split(nonce).length).toBe(3);
      expect(policy).not.toMatch(/unsafe-(inline|eval)/);
      expect(policy).toContain("require-trusted-types-for 'script'");
      expect(policy).toContain("frame-ancestors 'none'");
      return nonce;
    };
    expect(await nonceOf()).not.toBe(await nonceOf());
  });

  it('G29: is kept on a device by a worker that names the built files, may ask our server alone, and is asked for anew each time', async () => {
    const { headers, body } = await get('/service-worker.js');
    expect(body).toMatch(/^const version = '[0-9a-f]{16}'; const files = \["\/fonts\/one.woff2", "\/main-AB12CD34.js", "\/mark.svg"\];$/);
    expect([headers.get('content-type'), headers.get('cache-control')]).toEqual(['text/javascript; charset=utf-8', 'no-cache']);
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; connect-src 'self'");
  });

  it('sends every answer with the headers that keep browsers careful', async () => {
    for (const path of ['/', '/mark.svg', '/api/health', '/api/nothing']) {
      const { headers } = await get(path);
      expect(headers.get('x-content-type-options')).withContext(path).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('referrer-policy')).toBe('same-origin');
      expect(headers.get('content-security-policy')).not.toBeNull();
      expect(headers.get('x-powered-by')).toBeNull();
    }
  });

  it('keeps files named by their content forever, others for an hour', async () => {
    expect((await get('/main-AB12CD34.js')).headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect((await get('/mark.svg')).headers.get('cache-control')).toBe('public, max-age=3600');
    expect((await get('/fonts/one.woff2')).status).toBe(200);
  });

  it('sends text small', async () => {
    const { headers } = await get('/main-AB12CD34.js', { 'accept-encoding': 'br' });
    expect(headers.get('content-encoding')).toBe('br');
  });

  it('answers a file that is not there with 404, never with the page', async () => {
    for (const path of ['/main-00000000.js', '/fonts/two.woff2', '/favicon.ico'])
      expect((await get(path)).status)
        .withContext(path)
        .toBe(404);
  });

  it('never leaves its folder', async () => {
    for (const path of [
      '/..%2foutside%2fsecret.txt',
      '/fonts/..%2f..%2foutside/secret.txt',
      '/%2e%2e/outside/secret.txt',
      '/....//secret.txt',
    ]) {
      const { body } = await get(path);
      expect(JSON.stringify(body)).withContext(path).not.toContain('secret"');
      expect(body).not.toBe('secret');
    }
  });

  it('never answers a page under /api', async () => {
    const { status, headers } = await get('/api/projectz');
    expect([status, headers.get('content-type')]).toEqual([404, 'application/problem+json; charset=utf-8']);
  });
});
