import type { ClientBase } from 'pg';
import { difference, sexColumns, type CorrectionReason, type LocalText, type ReportCorrection, type ReportModel } from '#domain';
import type { PreviousReport } from './stored-report.js';
import type { NumberedIndicator } from './reported-indicator.js';

/** Reasons of an indicator whose records of reported periods moved. */
type ReasonsByIndicator = ReadonlyMap<number, readonly CorrectionReason[]>;

const noReason: LocalText = { it: 'motivo non indicato', en: 'no reason given', fr: 'motif non indiqué' };
const imported: LocalText = { it: 'importazione di dati', en: 'data import', fr: 'importation de données' };
const undone: LocalText = { it: 'importazione annullata', en: 'import undone', fr: 'importation annulée' };
const recordedLate: LocalText = { it: 'scheda registrata dopo', en: 'record entered later', fr: 'fiche saisie ensuite' };
const typedLate: LocalText = { it: 'valore inserito dopo', en: 'value typed later', fr: 'valeur saisie ensuite' };
const recounted: LocalText = { it: 'nuova regola di conteggio', en: 'new counting rule', fr: 'nouvelle règle de comptage' };

/**
 * What a report corrects of the one before it: the difference of the numbers, and why. The total where it moved; the sexes alone where
 * only they did.
 */
export async function readCorrections(
  client: ClientBase,
  projectId: string,
  previous: PreviousReport | null,
  current: ReportModel,
  indicators: readonly NumberedIndicator[],
): Promise<ReportCorrection[]> {
  if (previous === null) return [];
  const found = difference(previous.frozen.report, current).filter((one) => one.kind === 'correction');
  if (found.length === 0) return [];
  const reasons = await readReasons(client, projectId, previous);
  const typed = await readTypedReasons(client, projectId, previous);
  return indicators.flatMap(({ number, reported: { code, name } }) => {
    const ofCode = found.filter((one) => one.code === code);
    const total = ofCode.filter(({ sex }) => sex === 'T');
    const shown = total.length > 0 ? total : [...ofCode].sort((one, other) => sexColumns.indexOf(one.sex) - sexColumns.indexOf(other.sex));
    return shown.map(({ sex, reported, today, delta }) => ({
      code,
      name,
      sex,
      reported,
      now: today,
      delta,
      reasons: typed.get(number) ?? reasons.get(number) ?? [],
    }));
  });
}

interface ReasonRow {
  readonly indicator: number;
  readonly text: string | null;
  readonly source: 'form' | 'late' | 'import' | 'undo' | 'rule';
  readonly records: number;
}

/**
 * Records of the days already reported that count otherwise since: their tallies closed or posted after the previous report was frozen.
 * The version of the record written at that instant says why; no version means that the rule changed and not the record.
 */
async function readReasons(client: ClientBase, projectId: string, { cutOff, knownAt }: PreviousReport): Promise<ReasonsByIndicator> {
  const { rows } = await client.query<ReasonRow>(
    `with moved as (
       select indicator_number, record_id, superseded_at as at from tally
       where project_id = $1 and day <= $2::date and posted_at <= $3 and superseded_at > $3
       union
       select indicator_number, record_id, posted_at from tally
       where project_id = $1 and day <= $2::date and posted_at > $3 and superseded_at is null
     )
     select m.indicator_number as indicator, case when r.import_id is null then r.reason end as text,
       case when r.participation_id is null then 'rule' when r.withdrawn then 'undo' when r.import_id is not null then 'import'
         when r.version = 1 and r.reason is null then 'late' else 'form' end as source,
       count(distinct m.record_id)::integer as records
     from moved m
     left join participation r on r.project_id = $1 and r.participation_id = m.record_id and r.recorded_at = m.at
     group by 1, 2, 3 order by 1, records desc, 2`,
    [projectId, cutOff, knownAt],
  );
  const byIndicator = new Map<number, CorrectionReason[]>();
  for (const { indicator, records, ...row } of rows) {
    const reasons = byIndicator.get(indicator) ?? [];
    reasons.push({ text: wordsOf(row), records });
    byIndicator.set(indicator, reasons);
  }
  return byIndicator;
}

/** Typed values of the days already reported that were changed, taken back or added since: the reason is what their author wrote. */
async function readTypedReasons(client: ClientBase, projectId: string, { cutOff, knownAt }: PreviousReport): Promise<ReasonsByIndicator> {
  const { rows } = await client.query<{ indicator: number; text: string | null; values: number }>(
    `select indicator_number as indicator, reason as text, count(*)::integer as values from indicator_typed_value
     where project_id = $1 and on_date <= $2::date and recorded_at > $3 group by 1, 2 order by 1, 2 nulls last`,
    [projectId, cutOff, knownAt],
  );
  const byIndicator = new Map<number, CorrectionReason[]>();
  for (const { indicator, text, values } of rows) {
    const reasons = byIndicator.get(indicator) ?? [];
    reasons.push({ text: text === null ? typedLate : { it: text, en: text, fr: text }, records: values });
    byIndicator.set(indicator, reasons);
  }
  return byIndicator;
}

function wordsOf({ text, source }: Pick<ReasonRow, 'text' | 'source'>): LocalText {
  if (source === 'rule') return recounted;
  if (source === 'undo') return undone;
  if (source === 'import') return imported;
  if (source === 'late') return recordedLate;
  return text === null ? noReason : { it: text, en: text, fr: text };
}
