import { fundAgeBand } from '../codelists/fund-age-bands.js';
import { contentNode } from '../records/content-node.js';
import type { RecordContent } from '../records/record-content.js';
import type { FieldValue, RecordNode } from '../records/record-node.js';
import { ageAtEntry } from './age.js';
import { citizenshipGroupOf } from './citizenship-group.js';
import type { Participation } from './participation.js';
import { type SeenTitle, titleSeenLast } from './residence-title.js';

/** What is kept of a person beside the participation: the answers of the intake, and the residence titles in the order they were seen. */
export interface PersonFacts {
  readonly content: RecordContent;
  readonly titles: readonly SeenTitle[];
}

/** Of somebody who came with a file nobody asked more than the participation says. */
export const nothingKept: PersonFacts = { content: {}, titles: [] };

/** What a participation says of the person, on the day of entry. */
export type PersonAtEntry = Pick<Participation, 'sex' | 'birthDate' | 'entryDate' | 'thirdCountryNational'>;

/**
 * A person as definitions read it: the answers, what the participation says, and what follows from both and from the titles. Who that is
 * stands apart and is never in it; nor is anything of a special category (R29).
 * @param entry null: the person takes part no more, or not yet
 */
export function personNode(id: string, { content, titles }: PersonFacts, entry: PersonAtEntry | null): RecordNode {
  const sex = content['sex'] ?? entry?.sex;
  const about: RecordContent = sex === undefined ? content : { ...content, sex };
  return contentNode({ type: 'person', id, content: about, derived: derivedOf(content, titles, entry) }, () => null);
}

function derivedOf(
  content: RecordContent,
  titles: readonly SeenTitle[],
  entry: PersonAtEntry | null,
): Readonly<Record<string, FieldValue>> {
  const title = titleSeenLast(titles);
  const citizenship = content['citizenship'] ?? null;
  const asked = Array.isArray(citizenship) ? citizenship.filter((one): one is string => typeof one === 'string') : [];
  // where no citizenship was asked, the participation knows whether it is of a third country (R28), and no more than that
  const group = citizenshipGroupOf(asked) ?? (entry?.thirdCountryNational === 'yes' ? 'third_country' : null);
  return {
    citizenshipGroup: group,
    amifAgeBand:
      entry === null || entry.birthDate === null || entry.birthDate > entry.entryDate ? null : amifBand(entry.birthDate, entry.entryDate),
    residenceTitle: title?.titleType ?? null,
    residenceTitleExpiresOn: title?.expiresOn ?? null,
    // a right that is still to be checked is not known (R14)
    rightToWork: title?.rightToWork === 'yes' ? true : title?.rightToWork === 'no' ? false : null,
  };
}

/** R110 */
function amifBand(birthDate: string, entryDate: string): string {
  return fundAgeBand('amif', ageAtEntry(birthDate, entryDate)).code;
}
