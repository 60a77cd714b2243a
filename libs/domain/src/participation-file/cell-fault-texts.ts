import type { LocalText } from '../indicators/indicator-definition.js';
import { checkBoth, fixCell, found, nothingToDo, saveAsCsv, text, type Writer } from './fault-words.js';
import type { CellFaultCode, FaultDetails } from './file-fault.js';

const fixDate = text(
  'Scrivere la data intera, per esempio 2025-03-31.',
  'Write the whole date, for example 2025-03-31.',
  'Écrivez la date entière, par exemple 2025-03-31.',
);

function writeCode(accepted: string | undefined, meant: string | undefined): LocalText {
  if (meant !== undefined) return text(`Scrivere ${meant}.`, `Write ${meant}.`, `Écrivez ${meant}.`);
  return text(`Scrivere uno di: ${accepted ?? ''}.`, `Write one of: ${accepted ?? ''}.`, `Écrivez l'un de : ${accepted ?? ''}.`);
}

const writeNumber = ({ accepted = '' }: FaultDetails): LocalText =>
  text(`Scrivere un numero intero, ${accepted}.`, `Write a whole number, ${accepted}.`, `Écrivez un nombre entier, ${accepted}.`);

/** What is said of a cell; of its value only the class (G32). */
export const cellFaultTexts: Readonly<Record<CellFaultCode, Writer>> = {
  'missing-participant-id': (place) => [
    text(
      `${place.it} è vuota: senza codice la riga non è di nessuno.`,
      `${place.en} is empty: without an id the row is nobody's.`,
      `${place.fr} est vide : sans code la ligne n'est à personne.`,
    ),
    text('Scrivere il codice del partecipante.', "Write the participant's id.", 'Écrivez le code du participant.'),
  ],
  'missing-operation-id': (place) => [
    text(`${place.it} è vuota.`, `${place.en} is empty.`, `${place.fr} est vide.`),
    text("Scrivere la sigla dell'operazione.", 'Write the acronym of the operation.', "Écrivez l'acronyme de l'opération."),
  ],
  'missing-entry-date': (place) => [
    text(
      `${place.it} è vuota: senza ingresso non c'è partecipazione.`,
      `${place.en} is empty: without an entry there is no participation.`,
      `${place.fr} est vide : sans entrée il n'y a pas de participation.`,
    ),
    text('Scrivere il primo giorno di servizio.', 'Write the first day of support.', 'Écrivez le premier jour de service.'),
  ],
  'missing-value': (place) => [
    text(
      `${place.it} è vuota: senza questo la riga non si può tenere.`,
      `${place.en} is empty: without it the row cannot be kept.`,
      `${place.fr} est vide : sans cela la ligne ne peut pas être gardée.`,
    ),
    text(
      'Scrivere il valore, oppure togliere la riga.',
      'Write the value, or remove the row.',
      'Écrivez la valeur, ou supprimez la ligne.',
    ),
  ],
  'identity-in-pseudonym': (place, details) => [
    text(
      `${place.it} dice chi è la persona: contiene ${found(details).it}.`,
      `${place.en} tells who the person is: it holds ${found(details).en}.`,
      `${place.fr} dit qui est la personne : contient ${found(details).fr}.`,
    ),
    text('Usare un codice senza significato.', 'Use a code without meaning.', 'Utilisez un code sans signification.'),
  ],
  'other-operation': (place) => [
    text(`${place.it} nomina un'altra operazione.`, `${place.en} names another operation.`, `${place.fr} nomme une autre opération.`),
    text('Togliere la riga o correggere la sigla.', 'Remove the row or correct the acronym.', "Supprimez la ligne ou corrigez l'acronyme."),
  ],
  'text-too-long': (place, { number }) => [
    text(
      `${place.it} supera ${number} caratteri.`,
      `${place.en} is longer than ${number} characters.`,
      `${place.fr} dépasse ${number} caractères.`,
    ),
    text('Accorciare il testo.', 'Shorten the text.', 'Raccourcissez le texte.'),
  ],
  'code-unknown': (place, details) => [
    text(
      `${place.it} chiede uno dei suoi codici; la cella contiene ${found(details).it}.`,
      `${place.en} asks for one of its codes; the cell holds ${found(details).en}.`,
      `${place.fr} demande un de ses codes ; la cellule contient ${found(details).fr}.`,
    ),
    writeCode(details.accepted, details.meant),
  ],
  'code-letter-case': (place) => [
    text(
      `Il codice in ${place.it} è scritto in un altro modo; è stato letto.`,
      `The code in ${place.en} is written differently; it was read.`,
      `Le code dans ${place.fr} est écrit autrement ; il a été lu.`,
    ),
    nothingToDo,
  ],
  'padded-value': (place) => [
    text(
      `In ${place.it} ci sono spazi attorno al valore; sono stati tolti.`,
      `In ${place.en} there are spaces around the value; they were removed.`,
      `Dans ${place.fr} il y a des espaces autour de la valeur ; ils ont été retirés.`,
    ),
    nothingToDo,
  ],
  'text-in-number': (place, details) => [
    text(
      `${place.it} chiede un numero; la cella contiene ${found(details).it}.`,
      `${place.en} asks for a number; the cell holds ${found(details).en}.`,
      `${place.fr} demande un nombre ; la cellule contient ${found(details).fr}.`,
    ),
    writeNumber(details),
  ],
  'number-out-of-range': (place, details) => [
    text(
      `Il numero in ${place.it} è fuori da ${details.accepted ?? ''}.`,
      `The number in ${place.en} is outside ${details.accepted ?? ''}.`,
      `Le nombre dans ${place.fr} est hors de ${details.accepted ?? ''}.`,
    ),
    writeNumber(details),
  ],
  'number-not-whole': (place, details) => [
    text(
      `Il numero in ${place.it} non è intero.`,
      `The number in ${place.en} is not whole.`,
      `Le nombre dans ${place.fr} n'est pas entier.`,
    ),
    writeNumber(details),
  ],
  'number-with-decimals': (place) => [
    text(
      `Il numero in ${place.it} è scritto con i decimali; è stato letto come intero.`,
      `The number in ${place.en} is written with decimals; it was read as whole.`,
      `Le nombre dans ${place.fr} est écrit avec décimales ; il a été lu comme entier.`,
    ),
    nothingToDo,
  ],
  'date-impossible': (place) => [
    text(`La data in ${place.it} non esiste.`, `The date in ${place.en} does not exist.`, `La date dans ${place.fr} n'existe pas.`),
    fixDate,
  ],
  'date-two-digit-year': (place) => [
    text(
      `L'anno in ${place.it} ha due cifre: il secolo non si sa.`,
      `The year in ${place.en} has two digits: the century is not known.`,
      `L'année dans ${place.fr} a deux chiffres : le siècle est inconnu.`,
    ),
    fixDate,
  ],
  'date-serial-number': (place) => [
    text(
      `In ${place.it} c'è un numero seriale di Excel invece di una data.`,
      `In ${place.en} there is an Excel serial number instead of a date.`,
      `Dans ${place.fr} il y a un numéro de série Excel au lieu d'une date.`,
    ),
    text(
      'Dare alla colonna il formato data, o scrivere 2025-03-31.',
      'Format the column as dates, or write 2025-03-31.',
      'Mettez la colonne au format date, ou écrivez 2025-03-31.',
    ),
  ],
  'date-unreadable': (place, details) => [
    text(
      `${place.it} chiede una data; la cella contiene ${found(details).it}.`,
      `${place.en} asks for a date; the cell holds ${found(details).en}.`,
      `${place.fr} demande une date ; la cellule contient ${found(details).fr}.`,
    ),
    fixDate,
  ],
  'time-unreadable': (place, details) => [
    text(
      `${place.it} chiede un'ora del giorno; la cella contiene ${found(details).it}.`,
      `${place.en} asks for an hour of the day; the cell holds ${found(details).en}.`,
      `${place.fr} demande une heure du jour ; la cellule contient ${found(details).fr}.`,
    ),
    text(
      'Scrivere ore e minuti, per esempio 09:30.',
      'Write hours and minutes, for example 09:30.',
      'Écrivez heures et minutes, par exemple 09:30.',
    ),
  ],
  'formula-cell': (place) => [
    text(`In ${place.it} c'è una formula.`, `In ${place.en} there is a formula.`, `Dans ${place.fr} il y a une formule.`),
    text(
      'Mettere il valore al posto della formula.',
      'Put the value in place of the formula.',
      'Mettez la valeur à la place de la formule.',
    ),
  ],
  'nul-character': (place) => [
    text(
      `In ${place.it} c'è un carattere nullo.`,
      `In ${place.en} there is a null character.`,
      `Dans ${place.fr} il y a un caractère nul.`,
    ),
    saveAsCsv,
  ],
  'unreadable-character': (place) => [
    text(
      `In ${place.it} c'è un carattere illeggibile.`,
      `In ${place.en} there is an unreadable character.`,
      `Dans ${place.fr} il y a un caractère illisible.`,
    ),
    saveAsCsv,
  ],
  'spreadsheet-error': (place) => [
    text(
      `In ${place.it} c'è un errore del foglio di calcolo.`,
      `In ${place.en} there is an error of the spreadsheet.`,
      `Dans ${place.fr} il y a une erreur du tableur.`,
    ),
    fixCell,
  ],
  incomplete: (place) => [
    text(
      `Manca ${place.it}: la persona è tenuta, ma non conta in nessun indicatore.`,
      `${place.en} is missing: the person is kept, but counts in no indicator.`,
      `${place.fr} manque : la personne est gardée, mais ne compte dans aucun indicateur.`,
    ),
    text('Completare la risposta.', 'Complete the answer.', 'Complétez la réponse.'),
  ],
  'search-after-entry': (place) => [
    text(
      `La data in ${place.it} viene dopo l'ingresso.`,
      `The date in ${place.en} is after the entry.`,
      `La date dans ${place.fr} est après l'entrée.`,
    ),
    checkBoth,
  ],
};
