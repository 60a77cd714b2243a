import type { CalendarDay, RecordContent } from '#domain';
import { countedOn, doneWhenDue, isBy, type Naive, ofType, type Written } from '../naive-counts.js';

/** Agreements that every one of the first parties has signed by a day; without a party nobody has. */
const signedBy = (records: Written, day: CalendarDay): readonly RecordContent[] =>
  ofType(records, 'agreement').flatMap(([key, content]) => {
    const first = ofType(records, 'agreementSignatory').filter(([, one]) => one['agreement'] === key && one['adhesion'] !== true);
    return first.length > 0 && first.every(([, { signedOn }]) => isBy(signedOn, day)) ? [content] : [];
  });

const signedOfType =
  (type: string): Naive =>
  (records, day) => ({ numerator: signedBy(records, day).filter((content) => content['type'] === type).length });

/** The indicators on agreements, members and commitments, counted by hand. */
export const networkCounts: Readonly<Record<string, Naive>> = {
  'LI-O1': signedOfType('memorandum'),
  'SP-O1': (records, day) => ({
    numerator: signedBy(records, day).filter(
      ({ code, inForceFrom, expiresOn }) => ['SP-AG1', 'SP-AG2'].includes(String(code)) && isBy(inForceFrom, day) && !isBy(expiresOn, day),
    ).length,
  }),
  'SP-O2': (records, day) => {
    const members = ofType(records, 'networkMember').filter(([, { joinedOn, leftOn }]) => isBy(joinedOn, day) && !isBy(leftOn, day));
    return { numerator: new Set(members.map(([, { organisation }]) => organisation)).size };
  },
  'LE-O1': signedOfType('network_agreement'),
  'LE-O2': (records, day) => {
    const signed = ofType(records, 'agreementSignatory').filter(([, { signedOn }]) => isBy(signedOn, day));
    return { numerator: new Set(signed.map(([, { organisation }]) => organisation)).size };
  },
  'LE-O3': countedOn('networkMember', 'joinedOn', ({ joinedOn }) => !isBy(joinedOn, '2025-05-04')),
  'LE-R1': doneWhenDue('commitment', 'fulfilledOn'),
  'SL-O5': signedOfType('programme_agreement'),
};
