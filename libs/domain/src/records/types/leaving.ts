import { languageLevels } from '../../codelists/cefr-levels.js';
import { labelsOf } from '../../codelists/code-list.js';
import { contractGroups } from '../../codelists/contract-codes.js';
import { improvementReasons, labourStatuses, sixMonthStatuses } from '../../codelists/employment-codes.js';
import { exitReasons } from '../../codelists/exit-reasons.js';
import { exitDetails, followUpMethods, qualificationKinds } from '../../codelists/leaving-codes.js';
import type { Field, RecordType } from '../field.js';
import { shared } from './shared-fields.js';

const person = { ...shared.person, required: true } as const satisfies Field;
const participation = { ...shared.participation, required: true } as const satisfies Field;

/** The exit questionnaire of a participation (intake form, §3). Somebody who comes back and leaves again has another one (R7). */
export const participationExit: RecordType = {
  label: {
    one: { it: 'uscita dal percorso', en: 'exit from the project', fr: 'sortie du parcours' },
    many: { it: 'uscite dal percorso', en: 'exits from the project', fr: 'sorties du parcours' },
  },
  datedBy: 'exitDate',
  class: 'personal',
  fields: {
    person,
    participation,
    desk: shared.desk,
    exitDate: {
      type: 'day',
      required: true,
      label: { it: 'ultimo giorno di servizio', en: 'last day of support', fr: 'dernier jour d’accompagnement' },
    },
    exitReason: {
      type: 'code',
      required: true,
      label: { it: 'motivo dell’uscita', en: 'reason for leaving', fr: 'motif de la sortie' },
      codes: labelsOf(exitReasons),
    },
    exitDetail: {
      type: 'code',
      label: { it: 'dettaglio dell’abbandono', en: 'detail of the drop-out', fr: 'précision sur l’abandon' },
      codes: labelsOf(exitDetails),
    },
    statusEvents: {
      type: 'parts',
      label: { it: 'condizione dopo l’uscita', en: 'status after leaving', fr: 'situation après la sortie' },
      fields: {
        on: { type: 'day', required: true, label: { it: 'dal giorno', en: 'since', fr: 'depuis le' } },
        status: {
          type: 'code',
          required: true,
          label: { it: 'condizione', en: 'status', fr: 'situation' },
          codes: labelsOf(labourStatuses),
        },
      },
    },
    educationBegan: {
      type: 'boolean',
      label: { it: 'corso iniziato entro 28 giorni', en: 'course begun within 28 days', fr: 'formation commencée sous 28 jours' },
    },
    educationOn: { type: 'day', label: { it: 'inizio del corso', en: 'start of the course', fr: 'début de la formation' } },
    educationProvider: {
      type: 'text',
      countable: false,
      label: { it: 'ente del corso', en: 'provider of the course', fr: 'organisme de formation' },
    },
    qualification: {
      type: 'code',
      label: { it: 'qualifica o certificazione', en: 'qualification or certification', fr: 'diplôme ou certification' },
      codes: labelsOf(qualificationKinds),
    },
    qualificationOn: { type: 'day', label: { it: 'data della qualifica', en: 'date of the qualification', fr: 'date du diplôme' } },
    qualificationBody: {
      type: 'text',
      countable: false,
      label: { it: 'ente che certifica', en: 'certifying body', fr: 'organisme certificateur' },
    },
    jobContract: {
      type: 'code',
      label: { it: 'contratto del lavoro trovato', en: 'contract of the job found', fr: 'contrat de l’emploi trouvé' },
      codes: labelsOf(contractGroups),
    },
    jobEmployer: {
      type: 'text',
      countable: false,
      label: { it: 'datore di lavoro', en: 'employer', fr: 'employeur' },
    },
    italianLevel: {
      type: 'code',
      label: { it: 'livello di italiano all’uscita', en: 'level of Italian on leaving', fr: 'niveau d’italien à la sortie' },
      codes: languageLevels,
    },
    satisfaction: {
      type: 'number',
      label: { it: 'soddisfazione, da 1 a 5', en: 'satisfaction, 1 to 5', fr: 'satisfaction, de 1 à 5' },
    },
    suggestion: {
      type: 'text',
      long: true,
      countable: false,
      label: { it: 'suggerimento', en: 'suggestion', fr: 'suggestion' },
    },
    reenteredOn: { type: 'day', label: { it: 'rientro nel percorso', en: 're-entry', fr: 'retour dans le parcours' } },
  },
};

/** One attempt to ask how somebody was on the day six months after leaving (intake form, §4). */
export const followUpAttempt: RecordType = {
  label: {
    one: { it: 'verifica a sei mesi', en: 'six-month follow-up', fr: 'suivi à six mois' },
    many: { it: 'verifiche a sei mesi', en: 'six-month follow-ups', fr: 'suivis à six mois' },
  },
  datedBy: 'date',
  class: 'personal',
  fields: {
    person,
    participation,
    desk: shared.desk,
    date: { type: 'day', required: true, label: { it: 'data del tentativo', en: 'date of the attempt', fr: 'date de l’essai' } },
    method: {
      type: 'code',
      required: true,
      label: { it: 'metodo', en: 'method', fr: 'méthode' },
      codes: labelsOf(followUpMethods),
    },
    reached: { type: 'boolean', required: true, label: { it: 'persona raggiunta', en: 'person reached', fr: 'personne jointe' } },
    status: {
      type: 'code',
      label: { it: 'condizione a sei mesi', en: 'status after six months', fr: 'situation à six mois' },
      codes: labelsOf(sixMonthStatuses),
    },
    contractGroup: {
      type: 'code',
      label: { it: 'contratto a sei mesi', en: 'contract after six months', fr: 'contrat à six mois' },
      codes: labelsOf(contractGroups),
    },
    hoursPerWeek: { type: 'number', label: { it: 'ore settimanali', en: 'hours a week', fr: 'heures par semaine' } },
    improved: {
      type: 'codes',
      label: { it: 'miglioramento a sei mesi', en: 'improvement after six months', fr: 'amélioration à six mois' },
      codes: labelsOf(improvementReasons),
    },
    sameEmployer: {
      type: 'boolean',
      label: { it: 'stesso datore di lavoro dell’uscita', en: 'same employer as on leaving', fr: 'même employeur qu’à la sortie' },
    },
    stillNeeds: { type: 'boolean', label: { it: 'serve ancora aiuto', en: 'still needs help', fr: 'a encore besoin d’aide' } },
  },
};
