import type { RecordTypeName } from '../records/field.js';

/**
 * What files call a field besides its own name and its labels. A day whose cells also tell the hour (`07/01/2025 09:10`) gives both, where the
 * type has a field for it.
 */
export const namesInFiles: Readonly<Partial<Record<RecordTypeName, Readonly<Record<string, readonly string[]>>>>> = {
  deskContact: {
    date: ['at', 'ts', 'data', 'data e ora', 'giorno', 'day', 'date and time', 'date et heure', 'jour'],
    time: ['ora', 'orario', 'hour', 'heure'],
    person: ['codice persona', 'participant_id', 'codice partecipante'],
    contactType: ['tipo', 'type'],
    minutes: ['durata', 'duration', 'durée'],
    clientType: ['utente', 'client'],
  },
  appointment: {
    requestedOn: ['data richiesta', 'richiesto il', 'requested', 'requested at', 'demandé le'],
    requestedChannel: ['canale', 'channel', 'canal'],
    slotOn: ['slot start', 'slotStart', 'slot', 'at', 'appuntamento', 'data appuntamento', 'data e ora', 'date and time', 'date et heure'],
    slotAt: ['ora', 'orario', 'hour', 'heure'],
    person: ['codice persona', 'participant_id', 'codice partecipante'],
  },
  referral: {
    sentOn: ['data', 'data invio', 'inviato il', 'date', 'sent', 'envoyé le'],
    fromMember: ['da', 'inviante', 'from', 'de'],
    toMember: ['a', 'ricevente', 'destinatario', 'to'],
    takenUpOn: ['data presa in carico', 'preso in carico il', 'taken up', 'pris en charge le'],
    person: ['codice persona', 'participant_id', 'codice partecipante'],
  },
};

/** What files call the id that the sender has given a record: it is kept, and finds the record again. */
export const senderIdNames: readonly string[] = [
  ...['id', 'external_id', 'sender_id', 'record_id', 'identificativo', 'identifier', 'identifiant', 'numero', 'number', 'numéro'],
  ...['contact_id', 'appointment_id', 'referral_id', 'id contatto', 'id appuntamento', 'id invio', 'codice', 'code'],
];
