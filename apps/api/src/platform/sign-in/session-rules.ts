/** G24: a session ends after 30 minutes without a request, and 10 hours after sign-in whatever happens. */
export const idleSeconds = 30 * 60;
export const absoluteSeconds = 10 * 3600;
/** How often the end of a session in use is moved, so that not every request writes. */
export const refreshSeconds = 60;
/** G24: with a fourth device signed in, the one signed in first is signed out. */
export const devices = 3;

/** Name and attributes of the session cookie: `__Host-` and Secure wherever the address is https (G24). */
export function sessionCookie(publicOrigin: string): { name: string; attributes: { secure: boolean } } {
  const secure = publicOrigin.startsWith('https://');
  return { name: secure ? '__Host-cruscotto' : 'cruscotto-session', attributes: { secure } };
}
