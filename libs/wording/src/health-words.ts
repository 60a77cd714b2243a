/**
 * Words that tell of somebody's health, in the three languages of the screens and whichever of them is being written. Only what is hardly
 * ever said of a job, a course or an office: a job desk writes of pharmacies and hospitals all day.
 */
const healthWords = [
  ...['malatti[ae]', 'malat[oaie]', 'diagnos\\p{L}*', 'disabil\\p{L}*', 'invalidità', 'invalid[oai]', 'depress\\p{L}*', 'tumor\\p{L}*'],
  ...[
    'cancro',
    'gravidanza',
    'incinta',
    'psichiatric\\p{L}*',
    'tossicodipend\\p{L}*',
    'alcolis\\p{L}*',
    'sieropositiv\\p{L}*',
    'diabet\\p{L}*',
  ],
  ...[
    'epiless\\p{L}*',
    'epilettic\\p{L}*',
    'farmac[oi]',
    'psicofarmac\\p{L}*',
    'terapi[ae]',
    'autis\\p{L}*',
    'schizofren\\p{L}*',
    'legge 104',
  ],
  ...['illness\\p{L}*', 'disease\\p{L}*', 'disabled', 'disabilit\\p{L}*', 'pregnan\\p{L}*', 'cancer', 'psychiatric', 'addict\\p{L}*'],
  ...['hiv', 'aids', 'medication\\p{L}*', 'maladies?', 'malades?', 'handicap\\p{L}*', 'enceinte', 'grossesse', 'psychiatrique\\p{L}*'],
  ...['toxicoman\\p{L}*', 'dépressi\\p{L}*', 'médicaments?', 'épilep\\p{L}*', 'séropositi\\p{L}*'],
];
const anyOfThem = new RegExp(`(?<!\\p{L})(?:${healthWords.join('|')})(?!\\p{L})`, 'iu');

/** The first word of a text that tells of somebody's health; null: none. A text is warned about, never refused: the word may be harmless. */
export function healthWordIn(text: string): string | null {
  return anyOfThem.exec(text)?.[0] ?? null;
}
