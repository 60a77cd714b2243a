import { keptRecordTypes } from '#domain';
import { recordTypeChoices, ruleChoices } from './builder-choices';
import { breakdownChoices, fieldChoices } from './field-choices';

const codes = (choices: readonly { readonly code: string }[]) => choices.map(({ code }) => code);

describe('what a definition can be built from', () => {
  it('is any kind of record, those that are kept first and the others under what they wait for', () => {
    const choices = recordTypeChoices('it', 'In attesa');
    expect(new Set(codes(choices.slice(0, keptRecordTypes.size)))).toEqual(new Set(keptRecordTypes));
    expect(new Set(choices.slice(keptRecordTypes.size).map(({ group }) => group))).toEqual(new Set(['In attesa']));
  });

  it('are fields of the record and of those it points to, never what is sensitive or cannot be counted on', () => {
    const fields = codes(fieldChoices('participation', 'it'));
    expect(fields).toContain('sex');
    expect(fields).toContain('desk.municipality');
    expect(fields).not.toContain('disability');
    expect(fields).not.toContain('participantId');
    expect(codes(fieldChoices('desk', 'it', ['day']))).toEqual(jasmine.arrayContaining(['premisesHandedOverOn', 'openedOn', 'closedOn']));
  });

  it('are offered through two references, under the way that leads there', () => {
    expect(fieldChoices('participation', 'it').find(({ code }) => code === 'desk.hostOrganisation.category')).toEqual({
      ...{ code: 'desk.hostOrganisation.category', label: 'categoria', group: 'ente ospitante (sportello)' },
    });
  });

  it('keep a field that is not among them', () => {
    const other = 'desk.hostOrganisation.category';
    expect(fieldChoices('participation', 'it', ['day'], other).at(-1)).toEqual({
      code: other,
      label: jasmine.stringMatching(/\(ente ospitante, sportello\)$/) as unknown as string,
    });
  });

  it('is broken down by words and things that all its records have, and never by person (R29)', () => {
    expect(codes(breakdownChoices(['participation'], 'it'))).not.toContain('person');
    expect(codes(breakdownChoices(['participation'], 'it'))).toContain('desk');
    expect(codes(breakdownChoices(['desk', 'projectPartner'], 'it'))).not.toContain('municipality');
    expect(breakdownChoices([], 'it')).toEqual([]);
  });

  it('are the common rules by their framework, under the name of their indicator', () => {
    const rules = ruleChoices('it', (framework) => framework);
    expect(rules.find(({ code }) => code === 'esfPlus.EECO02')).toEqual({
      code: 'esfPlus.EECO02',
      label: 'EECO02 · Disoccupati, compresi i disoccupati di lungo periodo',
      group: 'esfPlus',
    });
    expect(rules.find(({ code }) => code === 'esfPlus.leavers')?.label).toBe('Tutte le persone uscite');
  });
});
