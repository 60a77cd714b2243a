import type { LocalText } from '../indicators/indicator-definition.js';
import type { FaultCode, FaultDetails } from './file-fault.js';
import { valueClassWords } from './value-class.js';

type Sentences = readonly [reason: LocalText, remedy: LocalText];
type Writer = (place: Place, details: FaultDetails) => Sentences;

/** The column's name in quotes, as each language writes them. */
interface Place {
  readonly it: string;
  readonly en: string;
  readonly fr: string;
}

/** Why something is a fault and what to do about it, in three languages; nothing of it repeats a value (G32). */
export function faultText(
  code: FaultCode,
  column: string | null,
  details: FaultDetails,
): { readonly reason: LocalText; readonly remedy: LocalText } {
  const place = { it: `«${column ?? ''}»`, en: `“${column ?? ''}”`, fr: `« ${column ?? ''} »` };
  const [reason, remedy] = sentences[code](place, details);
  return { reason, remedy };
}

const text = (it: string, en: string, fr: string): LocalText => ({ it, en, fr });
const found = ({ found: value }: FaultDetails): LocalText => valueClassWords(value ?? 'text');
const listed = ({ names = [] }: FaultDetails): string => names.join(', ');

const fixCell = text(
  'Correggere la cella e caricare di nuovo il file.',
  'Correct the cell and load the file again.',
  'Corrigez la cellule et rechargez le fichier.',
);
const fixDate = text(
  'Scrivere la data intera, per esempio 2025-03-31.',
  'Write the whole date, for example 2025-03-31.',
  'Écrivez la date entière, par exemple 2025-03-31.',
);
const removeRow = text('Togliere la riga dal file.', 'Remove the row from the file.', 'Supprimez la ligne du fichier.');
const nothingToDo = text('Non serve fare nulla.', 'Nothing needs to be done.', "Il n'y a rien à faire.");
const checkBoth = text(
  'Controllare le due celle e correggere quella sbagliata.',
  'Check both cells and correct the wrong one.',
  'Vérifiez les deux cellules et corrigez celle qui est fausse.',
);
const saveAgain = text(
  'Aprire il file, salvarlo di nuovo come .xlsx o .csv e caricarlo.',
  'Open the file, save it again as .xlsx or .csv and load it.',
  'Ouvrez le fichier, enregistrez-le à nouveau en .xlsx ou .csv et chargez-le.',
);
const saveAsCsv = text(
  'Salvare di nuovo il file scegliendo «CSV UTF-8».',
  'Save the file again, choosing “CSV UTF-8”.',
  'Enregistrez à nouveau le fichier en choisissant « CSV UTF-8 ».',
);
const valuesOnly = text(
  'Copiare i soli valori in una cartella nuova e caricare quella.',
  'Copy the values alone into a new workbook and load that one.',
  'Copiez les seules valeurs dans un nouveau classeur et chargez celui-ci.',
);
const split = text('Dividere il file in più parti.', 'Split the file into several parts.', 'Divisez le fichier en plusieurs parties.');
const confirmAge = text(
  'Controllare: se è vero, lasciare così.',
  'Check it; if it is true, leave it.',
  "Vérifiez ; si c'est exact, laissez ainsi.",
);

function writeCode(accepted: string | undefined, meant: string | undefined): LocalText {
  if (meant !== undefined) return text(`Scrivere ${meant}.`, `Write ${meant}.`, `Écrivez ${meant}.`);
  return text(`Scrivere uno di: ${accepted ?? ''}.`, `Write one of: ${accepted ?? ''}.`, `Écrivez l'un de : ${accepted ?? ''}.`);
}
const writeNumber = ({ accepted = '' }: FaultDetails): LocalText =>
  text(`Scrivere un numero intero, ${accepted}.`, `Write a whole number, ${accepted}.`, `Écrivez un nombre entier, ${accepted}.`);

const sentences: Readonly<Record<FaultCode, Writer>> = {
  'file-empty': () => [
    text('Il file è vuoto.', 'The file is empty.', 'Le fichier est vide.'),
    text('Scegliere un altro file.', 'Choose another file.', 'Choisissez un autre fichier.'),
  ],
  'file-too-large': (_, { number }) => [
    text(`Il file supera ${number} MB.`, `The file is larger than ${number} MB.`, `Le fichier dépasse ${number} Mo.`),
    split,
  ],
  'file-type-unsupported': () => [
    text(
      'Il contenuto non è un file CSV o XLSX.',
      'The content is neither a CSV nor an XLSX file.',
      "Le contenu n'est ni un fichier CSV ni un fichier XLSX.",
    ),
    saveAgain,
  ],
  'file-binary': () => [text('Il contenuto non è un testo.', 'The content is not text.', "Le contenu n'est pas un texte."), saveAgain],
  'file-encrypted': () => [
    text('Il file è protetto da password.', 'The file is protected by a password.', 'Le fichier est protégé par un mot de passe.'),
    text(
      'Togliere la password e caricare di nuovo il file.',
      'Remove the password and load the file again.',
      'Retirez le mot de passe et rechargez le fichier.',
    ),
  ],
  'file-damaged': () => [
    text('Il file è rovinato o incompleto.', 'The file is damaged or incomplete.', 'Le fichier est endommagé ou incomplet.'),
    saveAgain,
  ],
  'archive-unsafe': (_, { number }) => [
    text(
      `Il file si espande oltre quanto è ammesso (${number} MB, 100 volte, 200 parti).`,
      `The file unpacks to more than is allowed (${number} MB, 100 times, 200 parts).`,
      `Le fichier se décompresse au-delà de ce qui est admis (${number} Mo, 100 fois, 200 parties).`,
    ),
    valuesOnly,
  ],
  'outside-reference': () => [
    text(
      'La cartella rimanda ad altri file o dati.',
      'The workbook refers to other files or data.',
      "Le classeur renvoie à d'autres fichiers ou données.",
    ),
    valuesOnly,
  ],
  'xml-entities': () => [
    text(
      'La cartella contiene definizioni XML non ammesse.',
      'The workbook holds XML definitions that are not allowed.',
      'Le classeur contient des définitions XML non admises.',
    ),
    saveAgain,
  ],
  macros: () => [text('La cartella contiene macro.', 'The workbook contains macros.', 'Le classeur contient des macros.'), valuesOnly],
  'reading-stopped': (_, { number }) => [
    text(
      `La lettura è stata interrotta: il file richiede troppa memoria o più di ${number} secondi.`,
      `Reading was stopped: the file needs too much memory or more than ${number} seconds.`,
      `La lecture a été interrompue : le fichier demande trop de mémoire ou plus de ${number} secondes.`,
    ),
    split,
  ],
  'encoding-mixed': () => [
    text(
      'Il file mescola due codifiche dei caratteri.',
      'The file mixes two character encodings.',
      'Le fichier mélange deux encodages de caractères.',
    ),
    saveAsCsv,
  ],
  'mixed-newlines': () => [
    text(
      'Le righe finiscono in modi diversi; sono state lette tutte.',
      'Lines end in different ways; all were read.',
      'Les lignes se terminent de différentes façons ; toutes ont été lues.',
    ),
    nothingToDo,
  ],
  'header-not-found': () => [
    text(
      "Non c'è una riga con i nomi delle colonne.",
      'There is no row with the names of the columns.',
      "Il n'y a pas de ligne avec les noms des colonnes.",
    ),
    text(
      "Mettere nella prima riga i nomi dell'allegato (operation_id, participant_id …) o le domande del modulo.",
      'Put the names of the annex (operation_id, participant_id …) or the questions of the form in the first row.',
      "Mettez dans la première ligne les noms de l'annexe (operation_id, participant_id …) ou les questions du formulaire.",
    ),
  ],
  'lines-before-header': (_, { number }) => [
    text(
      `Prima dei nomi delle colonne ci sono ${number} righe, non lette.`,
      `Before the names of the columns there are ${number} rows, not read.`,
      `Avant les noms des colonnes il y a ${number} lignes, non lues.`,
    ),
    nothingToDo,
  ],
  'missing-column': (place) => [
    text(`Manca la colonna ${place.it}.`, `The column ${place.en} is missing.`, `La colonne ${place.fr} manque.`),
    text('Aggiungere la colonna.', 'Add the column.', 'Ajoutez la colonne.'),
  ],
  'optional-column-missing': (place) => [
    text(
      `Manca la colonna ${place.it}: vale come non chiesto.`,
      `The column ${place.en} is missing: read as not asked.`,
      `La colonne ${place.fr} manque : lu comme non demandé.`,
    ),
    text(
      'Aggiungere la colonna, se il dato è stato raccolto.',
      'Add the column if the answer was collected.',
      'Ajoutez la colonne si la donnée a été recueillie.',
    ),
  ],
  'duplicate-column': (place) => [
    text(
      `La colonna ${place.it} c'è più di una volta.`,
      `The column ${place.en} is there more than once.`,
      `La colonne ${place.fr} figure plusieurs fois.`,
    ),
    text('Tenere una sola delle colonne.', 'Keep only one of the columns.', "Ne gardez qu'une des colonnes."),
  ],
  'several-data-sheets': (_, details) => [
    text(
      `Più fogli contengono partecipazioni: ${listed(details)}.`,
      `Several sheets hold participations: ${listed(details)}.`,
      `Plusieurs feuilles contiennent des participations : ${listed(details)}.`,
    ),
    text('Riunire le righe in un solo foglio.', 'Put the rows on one sheet.', 'Réunissez les lignes sur une seule feuille.'),
  ],
  'hidden-sheet': (_, details) => [
    text(
      `Le partecipazioni stanno in un foglio nascosto: ${listed(details)}.`,
      `The participations are on a hidden sheet: ${listed(details)}.`,
      `Les participations sont sur une feuille masquée : ${listed(details)}.`,
    ),
    text('Rendere visibile il foglio e controllarlo.', 'Show the sheet and check it.', 'Affichez la feuille et vérifiez-la.'),
  ],
  'no-data-rows': () => [
    text(
      'Sotto i nomi delle colonne non ci sono righe.',
      'There are no rows below the names of the columns.',
      "Il n'y a aucune ligne sous les noms des colonnes.",
    ),
    text('Controllare di aver scelto il file giusto.', 'Check that this is the right file.', "Vérifiez que c'est le bon fichier."),
  ],
  'too-many-rows': (_, { number }) => [
    text(`Il file ha più di ${number} righe.`, `The file has more than ${number} rows.`, `Le fichier a plus de ${number} lignes.`),
    split,
  ],
  'date-order-unclear': () => [
    text(
      'Non si capisce se nelle date viene prima il giorno o il mese: qui sono lette giorno, mese, anno.',
      'The dates do not show whether day or month comes first: here they are read day, month, year.',
      "Les dates ne montrent pas si le jour ou le mois vient d'abord : ici elles sont lues jour, mois, année.",
    ),
    text(
      "Dire l'ordine delle date, o scriverle come 2025-03-31.",
      'Say which order it is, or write them as 2025-03-31.',
      "Indiquez l'ordre des dates, ou écrivez-les comme 2025-03-31.",
    ),
  ],
  'date-order-mixed': () => [
    text(
      'Alcune date hanno prima il giorno, altre prima il mese.',
      'Some dates have the day first, others the month.',
      "Certaines dates commencent par le jour, d'autres par le mois.",
    ),
    text('Scrivere tutte le date come 2025-03-31.', 'Write all dates as 2025-03-31.', 'Écrivez toutes les dates comme 2025-03-31.'),
  ],
  'cells-beyond-header': (_, { number }) => [
    text(
      `${number} righe hanno celle fuori dalle colonne con un nome; non sono lette.`,
      `${number} rows have cells outside the named columns; they are not read.`,
      `${number} lignes ont des cellules hors des colonnes nommées ; elles ne sont pas lues.`,
    ),
    nothingToDo,
  ],
  'quote-not-closed': () => [
    text(
      'Da questa riga le virgolette restano aperte: il resto non è stato letto.',
      'From this row on a quote stays open: the rest was not read.',
      "À partir de cette ligne un guillemet reste ouvert : le reste n'a pas été lu.",
    ),
    text('Chiudere o togliere le virgolette.', 'Close or remove the quote.', 'Fermez ou retirez le guillemet.'),
  ],
  'too-few-cells': (_, { number, other }) => [
    text(
      `La riga ha ${number} celle invece di ${other}.`,
      `The row has ${number} cells instead of ${other}.`,
      `La ligne a ${number} cellules au lieu de ${other}.`,
    ),
    text('Controllare i separatori della riga.', 'Check the separators of the row.', 'Vérifiez les séparateurs de la ligne.'),
  ],
  'too-many-cells': (_, { number, other }) => [
    text(
      `La riga ha ${number} celle invece di ${other}.`,
      `The row has ${number} cells instead of ${other}.`,
      `La ligne a ${number} cellules au lieu de ${other}.`,
    ),
    text(
      'Mettere tra virgolette il testo che contiene il separatore.',
      'Put quotes around the text that contains the separator.',
      'Mettez entre guillemets le texte qui contient le séparateur.',
    ),
  ],
  'repeated-header': () => [
    text(
      'I nomi delle colonne si ripetono in mezzo alle righe.',
      'The names of the columns are repeated among the rows.',
      'Les noms des colonnes se répètent parmi les lignes.',
    ),
    removeRow,
  ],
  'total-row': () => [
    text('È una riga di totale, non una persona.', 'This is a row of totals, not a person.', "C'est une ligne de total, pas une personne."),
    removeRow,
  ],
  'bom-inside': (place) => [
    text(
      `In ${place.it} resta un segno invisibile di un altro file; è stato tolto.`,
      `In ${place.en} an invisible mark of another file is left; it was removed.`,
      `Dans ${place.fr} reste une marque invisible d'un autre fichier ; elle a été retirée.`,
    ),
    nothingToDo,
  ],
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
  'exit-before-entry': (place) => [
    text(
      `L'uscita in ${place.it} viene prima dell'ingresso.`,
      `The exit in ${place.en} is before the entry.`,
      `La sortie dans ${place.fr} est avant l'entrée.`,
    ),
    checkBoth,
  ],
  'birth-after-entry': (place) => [
    text(
      `La nascita in ${place.it} non viene prima dell'ingresso.`,
      `The birth in ${place.en} is not before the entry.`,
      `La naissance dans ${place.fr} n'est pas avant l'entrée.`,
    ),
    checkBoth,
  ],
  'entry-outside-operation': (place) => [
    text(
      `L'ingresso in ${place.it} è fuori dai giorni dell'operazione.`,
      `The entry in ${place.en} is outside the days of the operation.`,
      `L'entrée dans ${place.fr} est hors des jours de l'opération.`,
    ),
    fixCell,
  ],
  'date-after-today': (place) => [
    text(
      `La data in ${place.it} è nel futuro.`,
      `The date in ${place.en} is in the future.`,
      `La date dans ${place.fr} est dans le futur.`,
    ),
    fixCell,
  ],
  'duplicate-participation': (_, { other }) => [
    text(
      `La stessa persona è già nella riga ${other}, negli stessi giorni.`,
      `The same person is already in row ${other}, on the same days.`,
      `La même personne est déjà à la ligne ${other}, aux mêmes jours.`,
    ),
    text('Tenere una sola delle due righe.', 'Keep only one of the two rows.', "Ne gardez qu'une des deux lignes."),
  ],
  'separate-spells': (_, { other }) => [
    text(
      `La persona della riga ${other} è tornata: le due righe sono una partecipazione sola.`,
      `The person of row ${other} came back: both rows are one participation.`,
      `La personne de la ligne ${other} est revenue : les deux lignes sont une seule participation.`,
    ),
    nothingToDo,
  ],
  'tertiary-education-under-18': (place) => [
    text(
      `${place.it}: titolo universitario prima dei 18 anni.`,
      `${place.en}: tertiary education under 18.`,
      `${place.fr} : diplôme supérieur avant 18 ans.`,
    ),
    confirmAge,
  ],
  'employed-under-15': (place) => [
    text(`${place.it}: occupato prima dei 15 anni.`, `${place.en}: employed under 15.`, `${place.fr} : en emploi avant 15 ans.`),
    confirmAge,
  ],
  'long-term-under-16': (place) => [
    text(
      `${place.it}: disoccupato di lunga durata prima dei 16 anni.`,
      `${place.en}: long-term unemployed under 16.`,
      `${place.fr} : chômeur de longue durée avant 16 ans.`,
    ),
    confirmAge,
  ],
  'two-age-bands': (place) => [
    text(`${place.it}: due fasce di età.`, `${place.en}: two age bands.`, `${place.fr} : deux tranches d'âge.`),
    fixCell,
  ],
  'non-binary-not-provided': (place) => [
    text(
      `${place.it}: il programma non prevede un terzo sesso.`,
      `${place.en}: the programme has no third sex entry.`,
      `${place.fr} : le programme ne prévoit pas de troisième sexe.`,
    ),
    fixCell,
  ],
  'long-term-not-unemployed': (place) => [
    text(
      `${place.it} vale solo per chi è disoccupato.`,
      `${place.en} is only for the unemployed.`,
      `${place.fr} ne vaut que pour les chômeurs.`,
    ),
    checkBoth,
  ],
  'search-and-job': (place) => [
    text(`${place.it}: cerca lavoro e lavora.`, `${place.en}: searches and has a job.`, `${place.fr} : cherche et a un emploi.`),
    fixCell,
  ],
  'six-months-not-past': (place) => [
    text(
      `${place.it}: i sei mesi dall'uscita non sono ancora passati.`,
      `${place.en}: six months since the exit have not yet passed.`,
      `${place.fr} : les six mois après la sortie ne sont pas encore passés.`,
    ),
    text(
      'Controllare la risposta: conta dal giorno dei sei mesi.',
      'Check the answer: it counts from the six-month day.',
      'Vérifiez la réponse : elle compte à partir du jour des six mois.',
    ),
  ],
  'result-without-exit': (place) => [
    text(
      `${place.it} dice un risultato, ma la persona non è uscita.`,
      `${place.en} states a result, but the person has not left.`,
      `${place.fr} indique un résultat, mais la personne n'est pas sortie.`,
    ),
    text(
      'Scrivere la data di uscita o togliere il risultato.',
      'Write the exit date or remove the result.',
      'Écrivez la date de sortie ou retirez le résultat.',
    ),
  ],
};
