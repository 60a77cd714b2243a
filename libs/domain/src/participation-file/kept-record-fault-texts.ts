import { checkBoth, fixCell, text, type Writer } from './fault-words.js';
import type { KeptRecordFaultCode } from './file-fault.js';

const writePastDay = text(
  'Scrivere al più la data di oggi: si registra ciò che è avvenuto.',
  'Write today’s date at the latest: what happened is recorded.',
  'Écrivez au plus tard la date du jour : on enregistre ce qui a eu lieu.',
);

/** What is said of a record of a file that the catalogue or the rules of its type do not take. */
export const keptRecordFaultTexts: Readonly<Record<KeptRecordFaultCode, Writer>> = {
  'sender-id-twice': (place, { other = 0 }) => [
    text(
      `Il codice in ${place.it} è già quello della riga ${other}.`,
      `The id in ${place.en} is already that of row ${other}.`,
      `Le code dans ${place.fr} est déjà celui de la ligne ${other}.`,
    ),
    text(
      'Dare a ogni riga il suo codice, oppure togliere una delle due.',
      'Give each row its own id, or remove one of the two.',
      'Donnez à chaque ligne son code, ou supprimez l’une des deux.',
    ),
  ],
  'reference-unknown': (place) => [
    text(
      `${place.it} nomina qualcosa che il progetto non ha.`,
      `${place.en} names something that the project does not have.`,
      `${place.fr} nomme quelque chose que le projet n’a pas.`,
    ),
    text(
      'Scrivere il codice o il nome com’è nel progetto, oppure aggiungerlo prima.',
      'Write the code or the name as it is in the project, or add it first.',
      'Écrivez le code ou le nom tel qu’il est dans le projet, ou ajoutez-le d’abord.',
    ),
  ],
  'other-desk': () => [
    text('La riga non è del proprio sportello.', 'The row is not of your own desk.', 'La ligne n’est pas de votre propre guichet.'),
    text(
      'Scrivere il codice del proprio sportello, oppure togliere la riga e darla a chi lavora in quello sportello.',
      'Write the code of your own desk, or remove the row and give it to whoever works at that desk.',
      'Écrivez le code de votre guichet, ou supprimez la ligne et confiez-la à qui travaille à ce guichet.',
    ),
  ],
  'not-taken': (place) => [
    text(
      `Il valore in ${place.it} non si può tenere qui.`,
      `The value in ${place.en} cannot be kept here.`,
      `La valeur dans ${place.fr} ne peut pas être gardée ici.`,
    ),
    text('Svuotare la cella.', 'Empty the cell.', 'Videz la cellule.'),
  ],
  'in-the-future': (place) => [
    text(
      `La data in ${place.it} è nel futuro.`,
      `The date in ${place.en} is in the future.`,
      `La date dans ${place.fr} est dans le futur.`,
    ),
    writePastDay,
  ],
  'before-it-began': (place) => [
    text(
      `La data in ${place.it} viene prima dell’inizio.`,
      `The date in ${place.en} is before the beginning.`,
      `La date dans ${place.fr} est avant le début.`,
    ),
    checkBoth,
  ],
  'somebody-and-nobody': (place) => [
    text(
      `Per ${place.it} il contatto è di nessuno, ma la riga nomina una persona.`,
      `By ${place.en} the contact is nobody’s, but the row names a person.`,
      `Selon ${place.fr} le contact n’est à personne, mais la ligne nomme quelqu’un.`,
    ),
    text(
      'Scrivere «no», oppure svuotare la cella della persona.',
      'Write “no”, or empty the cell of the person.',
      'Écrivez « no », ou videz la cellule de la personne.',
    ),
  ],
  'slot-missing': (place) => [
    text(
      `${place.it} è vuota: un appuntamento tenuto o mancato ha il suo giorno.`,
      `${place.en} is empty: an appointment that was held or missed has its day.`,
      `${place.fr} est vide : un rendez-vous tenu ou manqué a son jour.`,
    ),
    text('Scrivere il giorno, o un altro stato.', 'Write the day, or another status.', 'Écrivez le jour, ou un autre état.'),
  ],
  'not-yet': (place) => [
    text(
      `Per ${place.it} l’appuntamento è già stato, ma il suo giorno deve venire.`,
      `By ${place.en} the appointment is over, but its day is still to come.`,
      `Selon ${place.fr} le rendez-vous a eu lieu, mais son jour est à venir.`,
    ),
    text('Correggere il giorno o lo stato.', 'Correct the day or the status.', 'Corrigez le jour ou l’état.'),
  ],
  'taken-up-without-day': (place) => [
    text(
      `${place.it} è vuota: una presa in carico ha il suo giorno.`,
      `${place.en} is empty: a taking up has its day.`,
      `${place.fr} est vide : une prise en charge a son jour.`,
    ),
    text('Scrivere il giorno della presa in carico.', 'Write the day of the taking up.', 'Écrivez le jour de la prise en charge.'),
  ],
  'day-without-taking-up': (place) => [
    text(
      `Per ${place.it} nessuno è stato preso in carico, ma la riga ne dice il giorno.`,
      `By ${place.en} nobody was taken up, but the row says the day.`,
      `Selon ${place.fr} personne n’a été pris en charge, mais la ligne en dit le jour.`,
    ),
    checkBoth,
  ],
  'to-itself': (place) => [
    text(
      `In ${place.it} chi riceve è lo stesso ente che invia.`,
      `In ${place.en} the organisation that receives is the one that refers.`,
      `Dans ${place.fr} l’organisme qui reçoit est celui qui oriente.`,
    ),
    fixCell,
  ],
  'longer-than-the-day': (place) => [
    text(
      `I minuti in ${place.it} sono più di quanti ne ha un giorno.`,
      `The minutes in ${place.en} are more than a day has.`,
      `Les minutes dans ${place.fr} dépassent celles d’une journée.`,
    ),
    fixCell,
  ],
  'merged-person': (place) => [
    text(
      `${place.it} nomina una persona che è stata unita a un’altra.`,
      `${place.en} names a person who was merged into another.`,
      `${place.fr} nomme une personne qui a été fusionnée avec une autre.`,
    ),
    text('Scrivere il codice dell’altra.', 'Write the code of the other one.', 'Écrivez le code de l’autre.'),
  ],
  'after-death': (place) => [
    text(
      `La data in ${place.it} viene dopo la morte della persona.`,
      `The date in ${place.en} is after the death of the person.`,
      `La date dans ${place.fr} est après le décès de la personne.`,
    ),
    text(
      'Correggere la data o la persona, oppure togliere la riga.',
      'Correct the date or the person, or remove the row.',
      'Corrigez la date ou la personne, ou supprimez la ligne.',
    ),
  ],
  'nobody-appeared': (place) => [
    text(
      `${place.it} nomina un appuntamento a cui nessuno è venuto: non c’è stato un contatto.`,
      `${place.en} names an appointment at which nobody appeared: there was no contact.`,
      `${place.fr} nomme un rendez-vous où personne n’est venu : il n’y a pas eu de contact.`,
    ),
    text(
      'Svuotare la cella, oppure correggere prima l’appuntamento.',
      'Empty the cell, or correct the appointment first.',
      'Videz la cellule, ou corrigez d’abord le rendez-vous.',
    ),
  ],
  'has-its-contact': (place) => [
    text(
      `Per ${place.it} nessuno è venuto, ma di questo appuntamento c’è un contatto.`,
      `By ${place.en} nobody appeared, but there is a contact of this appointment.`,
      `Selon ${place.fr} personne n’est venu, mais il y a un contact de ce rendez-vous.`,
    ),
    text('Annullare prima il contatto.', 'Take the contact back first.', 'Annulez d’abord le contact.'),
  ],
};
