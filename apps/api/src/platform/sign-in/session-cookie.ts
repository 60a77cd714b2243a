import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * The session token in a request's cookies, or what another cookie of the sign-in library holds, if the library made it: it writes `token.signature`, an HMAC-SHA-256 under the
 * installation's secret. So a token read from a copy of the database opens nothing.
 */
export function sessionToken(cookies: string | undefined, name: string, secret: string): string | null {
  const value = cookieNamed(cookies ?? '', name);
  const dot = value?.lastIndexOf('.') ?? -1;
  if (!value || dot < 1) return null;
  const token = value.slice(0, dot);
  const expected = createHmac('sha256', secret).update(token).digest();
  const given = Buffer.from(value.slice(dot + 1), 'base64');
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : null;
}

function cookieNamed(cookies: string, name: string): string | null {
  for (const cookie of cookies.split(';')) {
    const [key, ...value] = cookie.split('=');
    if (key?.trim() !== name) continue;
    try {
      return decodeURIComponent(value.join('=').trim());
    } catch {
      return null;
    }
  }
  return null;
}
