import { stateless, thirdCountryNational } from './foreign-origin.js';

/** Groups of the desk practice (§4), which the rules of the funds do not ask for. */
export type CitizenshipGroupOfPerson = 'italian' | 'eu_mobile' | 'third_country' | 'stateless';

/** One Italian citizenship makes somebody Italian, one of another member state an EU citizen; nothing asked is not known (R14). */
export function citizenshipGroupOf(citizenships: readonly string[]): CitizenshipGroupOfPerson | null {
  if (citizenships.length === 0) return null;
  if (citizenships.includes('IT')) return 'italian';
  if (thirdCountryNational(citizenships) === 'no') return 'eu_mobile';
  return citizenships.every((one) => one === stateless) ? 'stateless' : 'third_country';
}
