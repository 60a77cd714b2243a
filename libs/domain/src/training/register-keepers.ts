/**
 * Whether an account keeps the registers of a course: the addresses named in the course, with commas or blanks between; of a course that
 * names nobody, everybody who trains in the project.
 */
export function keepsRegister(keepers: string | null, email: string): boolean {
  const named = (keepers ?? '')
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter((one) => one !== '');
  return named.length === 0 || named.includes(email.trim().toLowerCase());
}
