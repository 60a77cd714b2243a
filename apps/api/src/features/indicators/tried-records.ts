import type { ClientBase } from 'pg';
import type { DefinitionPreview } from '#contract';
import {
  type CalendarDay,
  type CountedByField,
  DefinitionTotals,
  type IndicatorDefinition,
  type LocalText,
  missingFields,
  participationNode,
  partsOf,
  personNode,
  type RecordNode,
  recordTypesOf,
  rulesOf,
  specialCategoryRules,
  talliesFor,
  type Tally,
  countRecord,
  type CountedPerson,
  classify,
  contentTypes,
  type ContentType,
  isCalendarDay,
  type Membership,
  whyNot,
} from '#domain';
import { notCountedSentence } from '#wording';
import { queryOn } from '../../platform/database/query.js';
import { type OpenParticipation, openParticipations } from '../../platform/participations/open-participations.js';
import type { SpecialCategories } from '../../platform/participations/special-categories.js';
import { readDesksByCode, readProjectNodes } from '../../platform/projects/project-nodes.js';
import { readCountedPeople } from '../../platform/records/known-people.js';
import { readMembership } from '../../platform/records/membership.js';
import { readCountedNodes } from '../../platform/records/record-nodes.js';
import { openRecords } from '../../platform/records/stored-record.js';
import { type CountingBasis, readsDesks } from '../../platform/tallies/counting-basis.js';

/** How many records of either kind are shown. */
const shown = 10;

type Counted = DefinitionPreview['counted'][number];
type Left = DefinitionPreview['left'][number];

/** A definition tried on the records of a project: what it comes to, and some that it would count and some it would not. */
export class TriedRecords {
  readonly totals: DefinitionTotals;
  readonly counted: Counted[] = [];
  readonly left: Left[] = [];
  read = 0;
  #desks: ReadonlyMap<string, RecordNode> | undefined;
  readonly #indicator: { readonly code: string; readonly definition: IndicatorDefinition };

  constructor(
    definition: IndicatorDefinition,
    private readonly basis: CountingBasis,
    private readonly asOf: CalendarDay,
  ) {
    this.totals = new DefinitionTotals(definition, asOf);
    this.#indicator = { code: 'preview', definition };
  }

  /** Reads the records of every type that the definition counts; answers of special categories are opened only for rules that need them. */
  async readAll(client: ClientBase, special: SpecialCategories): Promise<void> {
    const types = recordTypesOf(this.#indicator.definition);
    if (types.includes('participation')) await this.#readParticipations(client, special);
    if (types.includes('desk') || types.includes('projectPartner'))
      for (const { node } of await readProjectNodes(queryOn(client), this.basis.projectId)) this.#tryNode(node, nobody);
    const contents = contentTypes.filter((type) => types.some((one) => one === type));
    if (contents.length > 0) await this.#readContents(client, contents);
  }

  async #readContents(client: ClientBase, types: readonly ContentType[]): Promise<void> {
    const indicator = { ...this.#indicator, number: 0, definitionVersion: 0 };
    const alone = { ...this.basis, indicators: new Map([[indicator.code, indicator]]) };
    for await (const block of openRecords(client, this.basis.projectId, { types })) {
      const isMember = await readMembership(client, this.basis.projectId, [indicator], block);
      for (const { node } of await readCountedNodes(client, alone, block)) this.#tryNode(node, isMember);
    }
  }

  async #readParticipations(client: ClientBase, special: SpecialCategories): Promise<void> {
    const needsAnswers = rulesOf(this.#indicator.definition).some((rule) => specialCategoryRules.has(rule));
    const { definition } = this.#indicator;
    if (readsDesks(definition)) this.#desks = await readDesksByCode(queryOn(client), this.basis.projectId);
    const count = talliesFor([this.#indicator], this.basis.settings, this.basis.specificObjective, this.#desks);
    const alone = { projectId: this.basis.projectId, indicators: new Map([[this.#indicator.code, this.#indicator]]) };
    for await (const block of openParticipations(client, this.basis, { special: needsAnswers ? special : null })) {
      const people = block.map(({ personId }) => personId);
      const known = await readCountedPeople(client, alone, people);
      for (const participation of block) {
        const person = { id: participation.personId, facts: known(participation.personId) };
        this.#tryParticipation(participation, person, count(participation.record, person).tallies);
      }
    }
  }

  #tryParticipation({ id, personId, pseudonym, record }: OpenParticipation, person: CountedPerson, tallies: readonly Tally[]): void {
    const about = { id, type: 'participation' as const, label: pseudonym, desk: record.desk };
    this.#note(about, tallies, personId, () => {
      const missing = missingFields(record, this.basis.specificObjective);
      if (missing.length > 0) return notCountedSentence('participation', { reason: 'incomplete', fields: missing });
      const { settings, specificObjective } = this.basis;
      const surroundings = { desks: this.#desks, person: personNode(person.id, person.facts, record) };
      return this.#reason(participationNode(classify(record, settings, specificObjective), surroundings));
    });
  }

  #tryNode(node: RecordNode, isMember: Membership): void {
    if (!recordTypesOf(this.#indicator.definition).includes(node.type)) return;
    const organisation = node.references?.['organisation'];
    const name = node.values['name'] ?? (organisation && 'values' in organisation ? organisation.values['name'] : null) ?? firstDay(node);
    const about = {
      id: node.id,
      type: node.type,
      label: String(name ?? ''),
      desk: node.type === 'desk' ? String(node.values['code']) : null,
    };
    this.#note(about, countRecord([this.#indicator], node, isMember), node.id, () => this.#reason(node));
  }

  #note(about: Omit<Left, 'reason'>, tallies: readonly Tally[], subject: string, reason: () => LocalText): void {
    this.read += 1;
    this.totals.add(tallies, subject);
    const holding = tallies.filter(({ part, day }) => part === 'numerator' && day <= this.asOf);
    const [first] = holding;
    if (first) {
      if (this.counted.length < shown) this.counted.push({ ...about, day: first.day, amount: first.amount });
    } else if (this.left.length < shown) {
      const [later] = tallies;
      this.left.push({ ...about, reason: later ? notCountedSentence(about.type, { reason: 'later', day: later.day }) : reason() });
    }
  }

  /** The first reason of the first part that could count it; a rule of the regulation says only that it does not. */
  #reason(node: RecordNode): LocalText {
    const byField = partsOf(this.#indicator.definition).numerator.filter((counts): counts is CountedByField => !('rule' in counts));
    const why = byField.map((counts) => whyNot(node, counts, nobody)).find((found) => found !== null);
    return notCountedSentence(node.type, why ?? { reason: 'rule' });
  }
}

const nobody = (): boolean => false;

/** What has no name is told apart by its day. */
function firstDay({ values }: RecordNode): string | null {
  return Object.values(values).find((value): value is string => typeof value === 'string' && isCalendarDay(value)) ?? null;
}
