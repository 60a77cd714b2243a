import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { writeXlsx } from 'hucre/xlsx';
import type { SurveyResultsView } from '#contract';
import {
  type Cell,
  type Language,
  type LocalText,
  notApplicableCell,
  numberCell,
  reportColumn,
  reportRow,
  type ReportTable,
  textCell,
  wordsCell,
} from '#domain';
import { Database } from '../../platform/database/database.js';
import type { SentFile } from '../../platform/http/send-file.js';
import { Refusal } from '../../platform/problems/refusal.js';
import { protectedText } from '../../platform/report-files/protected-text.js';
import { tableCsv } from '../../platform/report-files/table-csv.js';
import { tableSheet } from '../../platform/report-files/table-sheet.js';
import type { Account, ProjectReference } from '../../platform/sign-in/account.js';
import { ReadResults } from './read-results.js';

const types: ReadonlyMap<string, string> = new Map([
  ['results.csv', 'text/csv; charset=utf-8'],
  ['results.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
]);

interface Asking {
  readonly account: Account;
  readonly project: ProjectReference;
  readonly survey: string;
  readonly file: string;
  readonly number?: number | undefined;
  readonly language?: Language | undefined;
}

/** The results of a survey as a file: the counts one sees on screen, protected where they are protected there. The trail keeps who took it (G34). */
@Injectable()
export class ResultsFile {
  constructor(
    private readonly database: Database,
    private readonly results: ReadResults,
  ) {}

  /** @throws Refusal `not_found` for a file there is not, and as `ReadResults` does */
  async make({ account, project, survey, file, number, language = account.language }: Asking): Promise<SentFile> {
    const type = types.get(file);
    if (type === undefined) throw new Refusal('not_found');
    const results = await this.results.run({ account, project, survey, number });
    const table = resultsTable(results);
    const content = file.endsWith('.csv') ? tableCsv(table, language) : await asXlsx(results, table, { account, project, language });
    const sha256 = createHash('sha256').update(content).digest('hex');
    const detail = { file, number: results.number, exact: results.exact, asOf: results.asOf, sha256, rows: table.rows.length };
    await this.database.withBulkScope(account.scopeFor(project), (client) =>
      client.query(`select record_audit_event($1::uuid, 'exported', 'survey_results', $2::uuid, $3::jsonb)`, [
        project.id,
        survey,
        JSON.stringify(detail),
      ]),
    );
    return {
      name: `${project.acronym}_${results.survey.population}_${results.asOf}_${file}`.replace(/[^\w.-]/g, '-'),
      type,
      content,
      sha256,
    };
  }
}

const unlisted: LocalText = { it: 'fuori dalle opzioni', en: 'none of the options', fr: 'hors des options' };
const answeredRow: LocalText = { it: 'hanno risposto', en: 'answered', fr: 'ont répondu' };
const fixed = {
  code: reportColumn('code', 'text', { it: 'Domanda', en: 'Question', fr: 'Question' }),
  title: reportColumn('title', 'text', { it: 'Testo', en: 'Words', fr: 'Texte' }),
  answer: reportColumn('answer', 'text', { it: 'Risposta', en: 'Answer', fr: 'Réponse' }),
  count: reportColumn('count', 'number', { it: 'Totale', en: 'Total', fr: 'Total' }),
  mean: reportColumn('mean', 'number', { it: 'Media', en: 'Mean', fr: 'Moyenne' }),
};

/** A row for each part of each question, after one that says how many answered it. */
export function resultsTable({ questions, waves }: SurveyResultsView): ReportTable {
  const ofWave = waves.map(({ wave }) => reportColumn(`wave${wave}`, 'number', waveTitle(wave)));
  return {
    key: 'results',
    title: { it: 'Risultati', en: 'Results', fr: 'Résultats' },
    columns: [fixed.code, fixed.title, fixed.answer, fixed.count, ...ofWave, fixed.mean],
    rows: questions.flatMap(({ question, answered, answeredByWave, parts, mean }) => {
      const { code } = question;
      const words = inEachLanguage(question.text);
      const row = (key: string, answer: Cell, counts: readonly number[], last: Cell) =>
        reportRow(`${code} ${key}`, [textCell(code), wordsCell(words), answer, ...counts.map((count) => numberCell(count)), last]);
      return [
        row('answered', wordsCell(answeredRow), [answered, ...answeredByWave], numberCell(mean, 2, notApplicableCell)),
        ...(parts ?? []).map((part) => {
          const option = question.options?.find((one) => one.code === part.code)?.text;
          const stretch = part.to === undefined ? (part.code ?? '') : `${part.code}–${part.to}`;
          const answer = part.code === null ? wordsCell(unlisted) : option ? wordsCell(inEachLanguage(option)) : textCell(stretch);
          return row(part.code ?? '', answer, [part.count, ...part.byWave], notApplicableCell);
        }),
      ];
    }),
  };
}

const waveTitle = (wave: number): LocalText => ({ it: `Rilevazione ${wave}`, en: `Wave ${wave}`, fr: `Vague ${wave}` });

/** Words that were written in one language alone stand in for the others. */
function inEachLanguage({ it, en, fr }: LocalText): LocalText {
  const first = [it, en, fr].find((words) => words !== '') ?? '';
  return { it: it || first, en: en || first, fr: fr || first };
}

interface Taker {
  readonly account: Account;
  readonly project: ProjectReference;
  readonly language: Language;
}

async function asXlsx(results: SurveyResultsView, table: ReportTable, { account, project, language }: Taker): Promise<Buffer> {
  const { number, asOf, exact, complete, partial, refused } = results;
  const rows: (string | number)[][] = [
    [words.project[language], project.acronym],
    [words.by[language], account.name],
    [words.asOf[language], asOf],
    [words.version[language], number],
    [words.figures[language], exact ? words.exact[language] : words.protected[language]],
    [words.complete[language], complete],
    [words.partial[language], partial],
    [words.refused[language], refused],
  ];
  const about = rows.map((line) => line.map((cell) => (typeof cell === 'string' ? protectedText(cell) : cell)));
  const sheets = [tableSheet(table, language), { name: words.about[language], columns: [{ width: 24 }, { width: 60 }], rows: about }];
  const made = new Date(`${asOf}T00:00:00Z`);
  return Buffer.from(await writeXlsx({ sheets, properties: { title: 'Cruscotto', creator: 'Cruscotto', created: made, modified: made } }));
}

const words = {
  about: { it: 'Informazioni', en: 'About', fr: 'À propos' },
  project: { it: 'Progetto', en: 'Project', fr: 'Projet' },
  by: { it: 'Esportato da', en: 'Taken by', fr: 'Exporté par' },
  asOf: { it: 'Risposte fino al', en: 'Answers until', fr: 'Réponses jusqu’au' },
  version: { it: 'Versione del questionario', en: 'Version of the questionnaire', fr: 'Version du questionnaire' },
  figures: { it: 'Cifre', en: 'Figures', fr: 'Chiffres' },
  exact: { it: 'esatte', en: 'exact', fr: 'exacts' },
  protected: { it: 'protette', en: 'protected', fr: 'protégés' },
  complete: { it: 'Complete', en: 'Complete', fr: 'Complètes' },
  partial: { it: 'Parziali', en: 'Partial', fr: 'Partielles' },
  refused: { it: 'Rifiutate', en: 'Refused', fr: 'Refusées' },
} satisfies Readonly<Record<string, LocalText>>;
