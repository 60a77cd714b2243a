import type { ClientBase } from 'pg';
import type { Language, SectionKey } from '#domain';
import { checkVersion } from '../http/if-match.js';
import { Refusal } from '../problems/refusal.js';
import type { ReportAct } from './report-act.js';
import { readReport } from './stored-report.js';

/** A text that is about to be written, and the version it was read in; 0 when there was none. */
export interface NewSectionText {
  readonly section: SectionKey;
  readonly language: Language;
  readonly text: string;
  readonly onVersion: number;
}

/**
 * Saves the text of a section in one language and answers its version. A text longer than the funder takes is kept, and listed as too
 * long: nobody loses what he wrote.
 * @throws Refusal `stale_version` with both texts when someone else wrote it in between (G20), `wrong_state` once the report is issued.
 */
export async function writeSectionText(
  client: ClientBase,
  { projectId }: ReportAct,
  reportId: string,
  given: NewSectionText,
): Promise<number> {
  const { section, language, text, onVersion } = given;
  const stored = await readReport(client, projectId, reportId);
  if (stored.state !== 'draft') throw new Refusal('wrong_state', { detail: 'The report was handed in; its texts are fixed.' });
  const { rows } = await client.query<{ text: string; version: number }>(
    `select text, version from report_section_text where project_id = $1 and report_id = $2 and section = $3 and language = $4 for update`,
    [projectId, reportId, section, language],
  );
  const theirs = rows[0];
  checkVersion(onVersion, theirs?.version ?? 0, { text }, { text: theirs?.text ?? '' });
  const written = await client.query<{ version: number }>(
    `insert into report_section_text as kept (project_id, report_id, section, language, text) values ($1, $2, $3, $4, $5)
     on conflict (project_id, report_id, section, language) do update set text = excluded.text, version = kept.version + 1
       where kept.version = $6
     returning version`,
    [projectId, reportId, section, language, text, onVersion],
  );
  // two first texts at once: the second finds a row that was not there when it looked
  const version = written.rows[0]?.version;
  if (version === undefined) throw new Refusal('stale_version');
  return version;
}
