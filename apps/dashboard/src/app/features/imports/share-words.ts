import { degreesOfUrbanisation } from '#domain';
import { fieldName, memberName } from '#wording';
import type { Language } from '../../shared/language/language';

/** A share as the API names it, `isced:3-4` or `disability`, as people call it: “titolo di studio (Superiori)”, “disabilità”. */
export function shareName(share: string, language: Language): string {
  const [field = '', member] = share.split(':');
  const name = language.word(`imports.field.${field}`) || fieldName(field, language.code());
  return member === undefined ? name : `${name} (${memberOf(field, member, language)})`;
}

function memberOf(field: string, member: string, language: Language): string {
  const code = language.code();
  if (field === 'isced') return memberName('educationGroup', member, code);
  if (field === 'sex' || field === 'employmentStatus') return memberName(field, member, code);
  const degree = Object.entries(degreesOfUrbanisation).find(([one]) => field === 'degurba' && one === member)?.[1];
  return degree === undefined ? member : language.read(degree.label);
}
