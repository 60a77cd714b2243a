import { standardName } from '#wording';
import type { Language } from '#domain';
import type { Choice } from '../../shared/forms/choice-field';

/** Countries of ISO 3166-1, and what a citizenship may be instead: stateless (XXA), undetermined (XXX). */
const countries =
  'AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HK HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PS PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VN VU WS XK YE ZA ZM ZW'.split(
    ' ',
  );
/** ISO 639-1, as far as they are spoken at a desk. */
const languages =
  'ar az be bg bn bs ca cs da de el en es et fa fi fr ha he hi hr hu hy id is it ja ka kk ko ku lt lv mk mn mt nb ne nl om pa pl ps pt ro ru si sk sl so sq sr sv sw ta th ti tl tr uk ur uz vi wo yo zh'.split(
    ' ',
  );

const named = (standard: 'countries' | 'languages', codes: readonly string[], language: Language): Choice[] =>
  codes
    .map((code) => ({ code, label: standardName(standard, code, language) }))
    .sort((one, other) => one.label.localeCompare(other.label, language));

/** Countries by name, Italy first: it is what most people say. */
export function countryChoices(language: Language): readonly Choice[] {
  const all = named('countries', countries, language);
  return [...all.filter(({ code }) => code === 'IT'), ...all.filter(({ code }) => code !== 'IT')];
}

export function languageChoices(language: Language): readonly Choice[] {
  return named('languages', languages, language);
}
