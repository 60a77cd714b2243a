import type { Language, SixMonthMethod, SampleStanding } from '#domain';
import { formatDay } from './dates.js';
import { formatPercent, formatWhole } from './numbers.js';

/** How a result was found, as far as words need it. */
export interface FoundByWords extends Pick<SixMonthMethod, 'basis' | 'due' | 'reached'> {
  readonly sample:
    | (Pick<SampleStanding, 'waves' | 'on' | 'population' | 'drawn' | 'valid' | 'answersNeeded' | 'response'> & {
        readonly interval: readonly number[] | null;
      })
    | null;
}

interface MethodWords {
  readonly name: Readonly<Record<SixMonthMethod['basis'], string>>;
  readonly known: (reached: string, due: string, share: string) => string;
  readonly nobodyDue: string;
  readonly fullMeans: string;
  readonly sampleMeans: (population: string, day: string) => string;
  readonly interval: (from: string, to: string) => string;
  readonly response: (valid: string, drawn: string, share: string) => string;
  readonly tooFew: (valid: string, needed: string) => string;
  readonly transmitted: string;
}

const words: Readonly<Record<Language, MethodWords>> = {
  it: {
    name: { full_follow_up: 'verifica su tutti', sample: 'campione' },
    known: (reached, due, share) => `copertura ${share} (${reached} di ${due})`,
    nobodyDue: 'nessuno ha ancora passato i sei mesi',
    fullMeans: 'Chiesto a tutti gli usciti: chi non ha risposto conta 0 (R49).',
    sampleMeans: (population, day) => `Valore di un campione riportato a ${population} usciti, al ${day} (R75).`,
    interval: (from, to) => `intervallo al 95%: ${from}–${to}`,
    response: (valid, drawn, share) => `risposta ${share} (${valid} di ${drawn} estratti)`,
    tooFew: (valid, needed) => `C’è un campione, ma con ${valid} risposte valide su ${needed} necessarie non vale ancora (R71).`,
    transmitted: 'EECR05 ed EECR06 si trasmettono al 31 gennaio 2026 e nel rapporto finale, in nessun’altra versione (R78).',
  },
  en: {
    name: { full_follow_up: 'full follow-up', sample: 'sample' },
    known: (reached, due, share) => `coverage ${share} (${reached} of ${due})`,
    nobodyDue: 'nobody’s six months are past yet',
    fullMeans: 'Everybody who left is asked: who has not answered counts 0 (R49).',
    sampleMeans: (population, day) => `Value of a sample, extrapolated to ${population} leavers as of ${day} (R75).`,
    interval: (from, to) => `95% interval: ${from}–${to}`,
    response: (valid, drawn, share) => `response ${share} (${valid} of ${drawn} drawn)`,
    tooFew: (valid, needed) => `A sample was drawn, but with ${valid} valid answers of the ${needed} needed it does not count yet (R71).`,
    transmitted: 'EECR05 and EECR06 are transmitted by 31 January 2026 and in the final report, in no other version (R78).',
  },
  fr: {
    name: { full_follow_up: 'suivi de tous', sample: 'échantillon' },
    known: (reached, due, share) => `couverture ${share} (${reached} sur ${due})`,
    nobodyDue: 'personne n’a encore passé les six mois',
    fullMeans: 'Tous les sortants sont interrogés : qui n’a pas répondu compte 0 (R49).',
    sampleMeans: (population, day) => `Valeur d’un échantillon, extrapolée à ${population} sortants au ${day} (R75).`,
    interval: (from, to) => `intervalle à 95 % : ${from}–${to}`,
    response: (valid, drawn, share) => `réponse ${share} (${valid} sur ${drawn} tirés)`,
    tooFew: (valid, needed) =>
      `Un échantillon existe, mais avec ${valid} réponses valides sur ${needed} nécessaires il ne compte pas encore (R71).`,
    transmitted: 'EECR05 et EECR06 sont transmis au 31 janvier 2026 et dans le rapport final, dans aucune autre version (R78).',
  },
};

/** When the results six months after leaving are transmitted to the funder. */
export function transmittedSentence(language: Language): string {
  return words[language].transmitted;
}

/** The method with its most telling figure, where there is no room for more: the coverage, or the interval of a sample. */
export function methodName(foundBy: FoundByWords, language: Language): string {
  const { basis, sample, due, reached } = foundBy;
  const [from, to] = (basis === 'sample' && sample?.interval) || [];
  const name = words[language].name[basis];
  if (from !== undefined && to !== undefined) return `${name} · ${formatPercent(from, language)}–${formatPercent(to, language)}`;
  return due === 0 ? name : `${name} · ${formatPercent(reached / due, language, 0)}`;
}

/** Method and coverage in a line, and of a sample its interval: “campione · intervallo al 95%: 31,2–37,8% · copertura 85% (171 di 200)”. */
export function methodLine(foundBy: FoundByWords, language: Language): string {
  const said = words[language];
  const ofSample = foundBy.basis === 'sample' && foundBy.sample !== null ? sampleParts(foundBy.sample, language) : [];
  return [said.name[foundBy.basis], ...ofSample, coverage(foundBy, language)].join(' · ');
}

/** The same in sentences, with what the method means. */
export function methodSentences(foundBy: FoundByWords, language: Language): readonly string[] {
  const [said, { basis, sample }] = [words[language], foundBy];
  const whole = (count: number): string => formatWhole(count, language);
  const means =
    basis === 'sample' && sample !== null ? said.sampleMeans(whole(sample.population), formatDay(sample.on, language)) : said.fullMeans;
  const waits = basis === 'full_follow_up' && sample !== null ? [said.tooFew(whole(sample.valid), whole(sample.answersNeeded))] : [];
  return [means, ...waits];
}

function coverage({ due, reached }: FoundByWords, language: Language): string {
  const said = words[language];
  if (due === 0) return said.nobodyDue;
  return said.known(formatWhole(reached, language), formatWhole(due, language), formatPercent(reached / due, language, 0));
}

function sampleParts({ interval, response, valid, drawn }: NonNullable<FoundByWords['sample']>, language: Language): readonly string[] {
  const said = words[language];
  const [from, to] = interval ?? [];
  return [
    ...(from === undefined || to === undefined ? [] : [said.interval(formatPercent(from, language), formatPercent(to, language))]),
    ...(response === null
      ? []
      : [said.response(formatWhole(valid, language), formatWhole(drawn, language), formatPercent(response, language, 0))]),
  ];
}
