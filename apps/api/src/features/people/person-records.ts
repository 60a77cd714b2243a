import type { ClientBase } from 'pg';
import type { IntakeAnswers, RecordContent } from '#domain';
import type { NewRecordVersion } from '../../platform/records/save-records.js';
import { readOpenRecords, type StoredRecord } from '../../platform/records/stored-record.js';

/** What is kept of a person as a content: the record is the person. Null: nothing yet. */
export async function readPersonFacts(client: ClientBase, projectId: string, personId: string): Promise<StoredRecord | null> {
  const [found] = await readOpenRecords(client, projectId, [personId]);
  return found?.type === 'person' ? found : null;
}

/** The next version of what is kept of a person. */
export function nextFacts(personId: string, stored: StoredRecord | null, content: RecordContent): NewRecordVersion {
  return { id: personId, version: (stored?.version ?? 0) + 1, type: 'person', content };
}

/** The residence title that was asked for at the intake, seen on the day of entry; null: none was. */
export function titleContent(answers: IntakeAnswers, person: string, checkedOn: string): RecordContent | null {
  const { titleType, titleExpiresOn, rightToWork } = answers;
  if (titleType === null) return null;
  return {
    ...{ person, titleType, checkedOn },
    ...(titleExpiresOn === null ? {} : { expiresOn: titleExpiresOn }),
    ...(rightToWork === null ? {} : { rightToWork }),
  };
}
