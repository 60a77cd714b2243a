/** G24: a session ends after 30 minutes without a request, and 10 hours after sign-in whatever happens. */
export const idleSeconds = 30 * 60;
export const absoluteSeconds = 10 * 3600;
/** How often the end of a session in use is moved, so that not every request writes. */
export const refreshSeconds = 60;
/** G24: with a fourth device signed in, the one signed in first is signed out. */
export const devices = 3;

/** A sign-in waits so long for its code. */
export const challengeSeconds = 10 * 60;
/** A code holds for so long (G27). */
export const codeSeconds = 30;

/** Name and attributes of the session cookie: `__Host-` and Secure wherever the address is https (G24). */
export function sessionCookie(publicOrigin: string): { name: string; attributes: { secure: boolean } } {
  const secure = publicOrigin.startsWith('https://');
  return { name: secure ? '__Host-cruscotto' : 'cruscotto-session', attributes: { secure } };
}

/** The same of the cookie that stands between the password and the code. */
export function challengeCookie(publicOrigin: string): { name: string; attributes: { secure: boolean } } {
  const secure = publicOrigin.startsWith('https://');
  return { name: secure ? '__Host-cruscotto-code' : 'cruscotto-code', attributes: { secure } };
}
