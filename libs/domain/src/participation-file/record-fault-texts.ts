import type { RecordFindingCode } from '../validation/finding.js';
import { checkBoth, fixCell, nothingToDo, text, type Writer } from './fault-words.js';

const confirmAge = text(
  'Controllare: se è vero, lasciare così.',
  'Check it; if it is true, leave it.',
  "Vérifiez ; si c'est exact, laissez ainsi.",
);

/** What the checks of R54 say of a record. */
export const recordFaultTexts: Readonly<Record<RecordFindingCode, Writer>> = {
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
