import type { PersonRegisterName } from '#contract';
import type { RecordValues } from '../../shared/records/form-fields';

/** Records of a person as the page lists them: what a line says, and what the form asks. */
export interface RecordList {
  readonly name: PersonRegisterName;
  /** Fields of a line, the bold one first. */
  readonly line: readonly string[];
  readonly fields: readonly string[];
  /** What a new one begins with. */
  readonly begins: (today: string) => RecordValues;
}

export const recordLists: readonly RecordList[] = [
  {
    name: 'service-agreements',
    line: ['status', 'signedOn', 'endsOn'],
    fields: ['signedOn', 'endsOn', 'status', 'actions'],
    begins: (today) => ({ signedOn: today, status: 'signed' }),
  },
  {
    name: 'measures',
    line: ['title', 'lepCode', 'event', 'eventDate'],
    fields: ['title', 'lepCode', 'event', 'eventDate', 'hours', 'startOn', 'endOn'],
    begins: (today) => ({ event: '01', eventDate: today }),
  },
  {
    name: 'profilings',
    line: ['golPath', 'model', 'doneOn', 'score'],
    fields: ['doneOn', 'model', 'score', 'golPath'],
    begins: (today) => ({ doneOn: today, model: 'gol' }),
  },
  {
    name: 'residence-titles',
    line: ['titleType', 'expiresOn', 'rightToWork', 'checkedOn'],
    fields: ['titleType', 'expiresOn', 'rightToWork', 'checkedOn'],
    begins: (today) => ({ checkedOn: today }),
  },
  {
    name: 'notices',
    line: ['version', 'givenOn', 'language'],
    fields: ['givenOn', 'version', 'language'],
    begins: (today) => ({ givenOn: today }),
  },
  {
    name: 'consents',
    line: ['scope', 'givenOn', 'version', 'withdrawnOn'],
    fields: ['scope', 'givenOn', 'version', 'withdrawnOn'],
    begins: (today) => ({ givenOn: today }),
  },
];
