import type { ImportFault } from '#contract';
import type { LocalText } from '#domain';

const text = (it: string, en: string, fr: string): LocalText => ({ it, en, fr });
const onFile = (
  level: ImportFault['level'],
  code: string,
  reason: LocalText,
  remedy: LocalText,
  row: number | null = null,
): ImportFault => {
  return { level, sheet: null, row, column: null, code, reason: { ...reason }, remedy: { ...remedy } };
};

/** Desks that the file names and the project does not have: their rows are kept without a desk. */
export function unknownDesksFault(desks: readonly string[], column: string | null): ImportFault {
  const names = desks
    .slice(0, 20)
    .map((desk) => `«${desk}»`)
    .join(', ');
  return {
    ...onFile(
      'notice',
      'unknown-desk',
      text(`Il progetto non ha gli sportelli ${names}.`, `The project has no desks ${names}.`, `Le projet n’a pas les guichets ${names}.`),
      text(
        'Scrivere il codice o il nome di uno sportello del progetto, o aggiungere lo sportello; altrimenti le righe entrano senza sportello.',
        'Write the code or the name of a desk of the project, or add the desk; otherwise the rows come in without a desk.',
        'Écrire le code ou le nom d’un guichet du projet, ou ajouter le guichet ; sinon les lignes entrent sans guichet.',
      ),
    ),
    column,
  };
}

/** A row that continues the record of somebody who had left (R7). */
export function reentryFault(row: number): ImportFault {
  return onFile(
    'notice',
    'separate-spells',
    text(
      'La persona era già uscita dal progetto: i due periodi diventano una sola partecipazione.',
      'The person had already left the project: the two spells become one participation.',
      'La personne avait déjà quitté le projet : les deux périodes deviennent une seule participation.',
    ),
    text(
      'Nulla da fare: restano la prima data di ingresso e l’ultima uscita con i suoi risultati.',
      'Nothing to do: the first entry date and the last exit with its results are kept.',
      'Rien à faire : la première date d’entrée et la dernière sortie avec ses résultats sont conservées.',
    ),
    row,
  );
}

/** Facts of a period whose report is out: its figures stay, the next report shows the difference. */
export function correctionFault(periods: readonly string[]): ImportFault {
  const names = periods.join(', ');
  return onFile(
    'notice',
    'correction-of-reported-period',
    text(
      `Il file cambia fatti di periodi già rendicontati (${names}).`,
      `The file changes facts of periods that are already reported (${names}).`,
      `Le fichier change des faits de périodes déjà déclarées (${names}).`,
    ),
    text(
      'Si può importare: i valori trasmessi restano, la differenza compare come correzione nel prossimo rapporto.',
      'It can be imported: the figures sent stay, the difference appears as a correction in the next report.',
      'L’importation est possible : les chiffres transmis restent, la différence apparaît comme correction dans le prochain rapport.',
    ),
  );
}

/** Shares so unusual that somebody has to look before they are written (G31). */
export function unusualFault(fields: readonly string[]): ImportFault {
  const names = fields.join(', ');
  return onFile(
    'error',
    'unusual-shares',
    text(
      `Quote insolite rispetto ai dati presenti: ${names}.`,
      `Unusual shares compared with what is there: ${names}.`,
      `Proportions inhabituelles par rapport aux données présentes : ${names}.`,
    ),
    text(
      'Controllare le colonne nel file; se i dati sono giusti, confermare le quote e importare di nuovo.',
      'Check the columns in the file; if they are right, confirm the shares and import again.',
      'Vérifier les colonnes du fichier ; si elles sont justes, confirmer les proportions et importer de nouveau.',
    ),
  );
}
