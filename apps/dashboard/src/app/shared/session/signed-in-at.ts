const key = 'cruscotto.signedInAt';

/** When somebody last signed in on this device; it is forgotten when they sign out. */
export function signedInAt(): string | null {
  return localStorage.getItem(key);
}

export function noteSignIn(now = new Date()): void {
  localStorage.setItem(key, now.toISOString());
}

/** Whoever is known without having signed in here, by a session that is older than this note, is taken to come now. */
export function noteKnown(): void {
  if (signedInAt() === null) noteSignIn();
}
