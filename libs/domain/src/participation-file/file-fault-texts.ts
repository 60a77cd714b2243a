import { listed, nothingToDo, saveAsCsv, text, type Writer } from './fault-words.js';
import type { FileFaultCode, RowFaultCode } from './file-fault.js';

const removeRow = text('Togliere la riga dal file.', 'Remove the row from the file.', 'Supprimez la ligne du fichier.');

const saveAgain = text(
  'Aprire il file, salvarlo di nuovo come .xlsx o .csv e caricarlo.',
  'Open the file, save it again as .xlsx or .csv and load it.',
  'Ouvrez le fichier, enregistrez-le à nouveau en .xlsx ou .csv et chargez-le.',
);

const valuesOnly = text(
  'Copiare i soli valori in una cartella nuova e caricare quella.',
  'Copy the values alone into a new workbook and load that one.',
  'Copiez les seules valeurs dans un nouveau classeur et chargez celui-ci.',
);

const split = text('Dividere il file in più parti.', 'Split the file into several parts.', 'Divisez le fichier en plusieurs parties.');

/** What is said of a file or a row as a whole. */
export const fileFaultTexts: Readonly<Record<FileFaultCode | RowFaultCode, Writer>> = {
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
  'xml-entities': () => [
    text(
      'La cartella contiene definizioni XML non ammesse.',
      'The workbook holds XML definitions that are not allowed.',
      'Le classeur contient des définitions XML non admises.',
    ),
    saveAgain,
  ],
  'outside-reference': () => [
    text(
      'La cartella rimanda ad altri file o dati.',
      'The workbook refers to other files or data.',
      "Le classeur renvoie à d'autres fichiers ou données.",
    ),
    valuesOnly,
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
};
