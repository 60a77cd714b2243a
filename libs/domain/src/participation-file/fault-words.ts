import type { LocalText } from '../indicators/indicator-definition.js';
import type { FaultDetails } from './file-fault.js';
import { valueClassWords } from './value-class.js';

/** Why something is a fault, and what to do about it. */
export type Sentences = readonly [reason: LocalText, remedy: LocalText];
/** Writes both for a place and what was found there. */
export type Writer = (place: Place, details: FaultDetails) => Sentences;

/** The column's name in quotes, as each language writes them. */
export interface Place {
  readonly it: string;
  readonly en: string;
  readonly fr: string;
}

/** A sentence in the three languages. */
export const text = (it: string, en: string, fr: string): LocalText => ({ it, en, fr });

/** The class of the value that was found. */
export const found = ({ found: value }: FaultDetails): LocalText => valueClassWords(value ?? 'text');

/** Names of sheets or columns, one after the other. */
export const listed = ({ names = [] }: FaultDetails): string => names.join(', ');

export const fixCell = text(
  'Correggere la cella e caricare di nuovo il file.',
  'Correct the cell and load the file again.',
  'Corrigez la cellule et rechargez le fichier.',
);

export const nothingToDo = text('Non serve fare nulla.', 'Nothing needs to be done.', "Il n'y a rien à faire.");

export const checkBoth = text(
  'Controllare le due celle e correggere quella sbagliata.',
  'Check both cells and correct the wrong one.',
  'Vérifiez les deux cellules et corrigez celle qui est fausse.',
);

export const saveAsCsv = text(
  'Salvare di nuovo il file scegliendo «CSV UTF-8».',
  'Save the file again, choosing “CSV UTF-8”.',
  'Enregistrez à nouveau le fichier en choisissant « CSV UTF-8 ».',
);
