/** A telephone number as it is compared: its last nine digits, so that +39 333 1234567, 0039… and 333/1234567 are one. Null: too short. */
export function phoneKey(phone: string): string | null {
  const digits = phone.replace(/\D/g, '');
  return digits.length < 6 ? null : digits.slice(-9);
}

/** An address as it is compared: small letters, no spaces, nothing after a plus sign. Null: no address. */
export function emailKey(email: string): string | null {
  const [local = '', host = ''] = email.replace(/\s/g, '').toLowerCase().split('@');
  const plain = local.split('+', 1)[0] ?? '';
  return plain === '' || host === '' ? null : `${plain}@${host}`;
}
