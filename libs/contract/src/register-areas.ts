import type { Permission } from './me.js';
import type { RegisterTableName } from './register-tables.js';
import {
  type AnyRegisterName,
  answerRegisters,
  deskRegisters,
  matchingRegisters,
  personRegisters,
  projectRegisters,
  registers,
  trainingRegisters,
} from './registers.js';

/** What somebody needs to be allowed for the records of one kind; the matrix says who is. */
export interface RegisterArea {
  readonly read: Permission;
  readonly edit: Permission;
  /** To take many of them away as a file, with a purpose (G34). */
  readonly export: Permission;
  /** Whether they are of the whole project: then whoever works at one desk has them all; else those of that desk. */
  readonly isOfProject: boolean;
}

const deskWork: RegisterArea = { read: 'desk-work.read', edit: 'desk-work.edit', export: 'desk-work.export', isOfProject: false };
const deskKeeping: RegisterArea = {
  ...{ read: 'desk-keeping.read', edit: 'desk-keeping.edit', export: 'desk-keeping.read' },
  isOfProject: false,
};
const projectWork: RegisterArea = {
  ...{ read: 'project-work.read', edit: 'project-work.edit', export: 'project-work.read' },
  isOfProject: true,
};
// rows about people, by pseudonym: taken away by whoever keeps them
const training: RegisterArea = { read: 'training.read', edit: 'training.edit', export: 'training.edit', isOfProject: true };
const matching: RegisterArea = { read: 'matching.read', edit: 'matching.edit', export: 'matching.read', isOfProject: true };

const areas: ReadonlyMap<string, RegisterArea> = new Map([
  ...areaOf({ ...registers, ...personRegisters, ...answerRegisters }, deskWork),
  ...areaOf(deskRegisters, deskKeeping),
  ...areaOf(projectRegisters, projectWork),
  ...areaOf(trainingRegisters, training),
  // companies and what they look for belong to the whole network; who applied and who was placed, to the desk of the person
  ...areaOf(matchingRegisters, matching),
  ...areaOf({ candidacies: 'candidacy', placements: 'placement' }, deskWork),
]);

/** Who reads, enters and takes away the records at an address. */
export function registerArea(name: AnyRegisterName): RegisterArea {
  return areas.get(name) ?? projectWork;
}

/** The same of everything that is shown as a table: people and participations are desk work. */
export function registerTableArea(name: RegisterTableName): RegisterArea {
  return name === 'people' || name === 'participations' ? deskWork : registerArea(name);
}

function areaOf(kinds: Readonly<Record<string, string>>, area: RegisterArea): [string, RegisterArea][] {
  return Object.keys(kinds).map((name) => [name, area]);
}
