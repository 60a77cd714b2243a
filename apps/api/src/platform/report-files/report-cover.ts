import { formatDay, formatInstant, formatPeriod, reportFileWords, reportStateWord } from '#wording';
import type { IssuedReport } from './issued-report.js';

/** What every file says of itself: whose report, which period, up to when, known when, in which state, with which fingerprint. */
export function reportCover(issued: IssuedReport): (readonly [what: string, value: string])[] {
  const { language, model, number, rootHash, state } = issued;
  const { identity } = model;
  const words = reportFileWords[language];
  return [
    [words.project, `${identity.acronym} – ${identity.title[language]}`],
    [words.programme, identity.programme],
    [words.leadPartner, identity.leadPartner],
    [words.period, formatPeriod(identity.period, language)],
    [words.asOf, formatDay(identity.cutOff, language)],
    [words.knownAt, formatInstant(identity.knownAt, language)],
    [words.state, `${reportStateWord(state, language)} · ${words.version} ${number}`],
    [words.figures, words.exactFigures],
    [words.fingerprint, rootHash ?? words.notFrozen],
    ...(issued.demo ? ([[words.demo, words.demoSentence]] as const) : []),
  ];
}
