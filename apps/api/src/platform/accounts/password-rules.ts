import { Refusal } from '../problems/refusal.js';

/** What people type when a form wants twelve characters (G26); compared without case, digits and signs at the end. */
const common = new Set(
  `password passwordpassword passw0rd qwertyuiop qwertyuiopas qwertyuiopasdf asdfghjkl asdfghjklzxc zxcvbnm letmein welcome administrator
  abcdefghijkl cambiami cambiamipassword benvenuto amministratore segreto segretissimo nonloso motdepasse bienvenue azertyuiop azertyuiopqs
  administrateur changeme changemechangeme secret secretsecret iloveyou tiamo forzaitalia juventus cruscotto cruscottocruscotto`.split(
    /\s+/,
  ),
);

/** @throws Refusal `weak_password` for one that would be tried first (G26: at least 12 characters, no rules of composition). */
export function checkNewPassword(password: string, email: string): void {
  const plain = password.normalize('NFKC').toLowerCase();
  const name = email.split('@')[0]?.toLowerCase() ?? '';
  const refused =
    [...plain].length < 12 ||
    new Set(plain).size < 5 ||
    common.has(plain) ||
    common.has(plain.replace(/[^a-z]+$/u, '')) ||
    /^(?:0?123456789)+/.test(plain) ||
    (name.length >= 4 && plain.replace(/[^\p{L}]+$/u, '') === name.replace(/[^\p{L}]+$/u, ''));
  if (refused) throw new Refusal('weak_password', { field: 'password' });
}
