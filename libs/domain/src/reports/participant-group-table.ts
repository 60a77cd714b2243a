import type { Breakdowns } from '../counting/tally.js';
import type { LocalText } from '../indicators/indicator-definition.js';
import { sexColumns, sumOfValues, type BySex, type ValuesByCode } from '../validation/values-by-sex.js';
import { wordsCell } from './cell.js';
import { groupWords, unknownWords } from './group-words.js';
import { reportColumn, reportRow, type ReportRow, type ReportTable } from './report-table.js';
import { sexSubColumns, valueCells } from './sex-columns.js';

/** What participants are broken down by beside sex (S6). */
export type ParticipantDimension = Exclude<keyof Breakdowns, 'sex'> | 'desk';

/** One group of a dimension with its participants by sex; `group` null: not known, or no desk. */
export interface ParticipantGroup {
  readonly group: string | null;
  /** Name of a desk; the words of the other dimensions are fixed. */
  readonly name?: LocalText;
  readonly values: BySex;
}

const dimensions: Readonly<Record<ParticipantDimension, { readonly key: string; readonly title: LocalText; readonly groups: LocalText }>> =
  {
    ageBand: {
      key: '6.2',
      title: { it: 'Partecipanti per età e sesso', en: 'Participants by age and sex', fr: 'Participants par âge et sexe' },
      groups: { it: 'Età all’ingresso', en: 'Age on entry', fr: 'Âge à l’entrée' },
    },
    employmentStatus: {
      key: '6.3',
      title: {
        it: 'Partecipanti per condizione lavorativa e sesso',
        en: 'Participants by employment status and sex',
        fr: 'Participants par situation d’emploi et sexe',
      },
      groups: { it: 'Condizione all’ingresso', en: 'Status on entry', fr: 'Situation à l’entrée' },
    },
    educationGroup: {
      key: '6.4',
      title: {
        it: 'Partecipanti per titolo di studio e sesso',
        en: 'Participants by education and sex',
        fr: 'Participants par niveau d’études et sexe',
      },
      groups: { it: 'Titolo di studio', en: 'Education', fr: 'Niveau d’études' },
    },
    citizenshipGroup: {
      key: '6.5',
      title: {
        it: 'Partecipanti per cittadinanza e sesso',
        en: 'Participants by citizenship and sex',
        fr: 'Participants par citoyenneté et sexe',
      },
      groups: { it: 'Cittadinanza', en: 'Citizenship', fr: 'Citoyenneté' },
    },
    desk: {
      key: '6.6',
      title: { it: 'Partecipanti per sportello e sesso', en: 'Participants by desk and sex', fr: 'Participants par guichet et sexe' },
      groups: { it: 'Sportello', en: 'Desk', fr: 'Guichet' },
    },
  };

/** S6: participants of each group by sex, in the order given, what is not known last, and the sum of all. */
export function participantGroupTable(dimension: ParticipantDimension, groups: readonly ParticipantGroup[]): ReportTable {
  const { key, title, groups: heading } = dimensions[dimension];
  const known = groups.filter(({ group }) => group !== null);
  const unknown = groups.filter(({ group }) => group === null);
  return {
    key,
    title,
    columns: [
      reportColumn('group', 'text', heading),
      ...sexSubColumns('participants', 'number', { it: 'Partecipanti', en: 'Participants', fr: 'Participants' }),
    ],
    rows: [...[...known, ...unknown].map((group) => groupRow(dimension, group)), totalRow(groups)],
  };
}

function groupRow(dimension: ParticipantDimension, { group, name, values }: ParticipantGroup): ReportRow {
  const words = name ?? (group === null ? unknownWords(dimension) : groupWords(dimension, group));
  return reportRow(group ?? 'unknown', [wordsCell(words), ...valueCells(values)]);
}

/** A sum is known only when every part is. */
function totalRow(groups: readonly ParticipantGroup[]): ReportRow {
  const values: ValuesByCode = Object.fromEntries(groups.map(({ values: bySex }, at) => [String(at), bySex]));
  const codes = Object.keys(values);
  const sums = Object.fromEntries(sexColumns.map((sex) => [sex, sumOfValues(values, codes, sex)])) as BySex;
  return { key: 'total', isTotal: true, cells: [wordsCell({ it: 'Totale', en: 'Total', fr: 'Total' }), ...valueCells(sums)] };
}
