import { emptyTexts } from '../../shared/forms/language-texts';
import { checkDraft, emptyDraft, type ProjectDraft } from './project-draft';
import { periodsBetween } from './generate-periods';

describe('draft of a new project', () => {
  const draft = (change: Partial<ProjectDraft> = {}): ProjectDraft => ({
    ...emptyDraft,
    ...{
      acronym: ' MEDMORE-SUI ',
      title: { ...emptyTexts, it: 'Sportello unico' },
      leadPartner: 'Provincia',
      start: '2024-04-01',
      end: '2025-03-31',
    },
    ...{
      newProgrammeCode: 'PR-TOS',
      newProgrammeName: { ...emptyTexts, it: 'PR Toscana' },
      periods: periodsBetween('2024-04-01', '2025-03-31', 6),
    },
    ...change,
  });
  const faults = (change: Partial<ProjectDraft>) => checkDraft(draft(change)).faults.map(({ field, key }) => `${field}: ${key}`);

  it('is sent as the API takes it, empty languages left out', () => {
    expect(checkDraft(draft({ title: { it: 'Sportello unico', en: 'One-stop desk', fr: '' }, desks: 'LI-D1 Livorno' }))).toEqual({
      faults: [],
      plan: {
        ...{ acronym: 'MEDMORE-SUI', title: { it: 'Sportello unico', en: 'One-stop desk' }, programmeCode: 'PR-TOS' },
        ...{
          programme: { name: { it: 'PR Toscana' }, fund: 'ESF+', period: '2021-2027', reservedSums: [] },
          specificObjective: 'ESO4.8',
          priority: '1',
          categoryOfRegion: 'NA',
        },
        ...{
          start: '2024-04-01',
          end: '2025-03-31',
          leadPartner: 'Provincia',
          periods: [...periodsBetween('2024-04-01', '2025-03-31', 6)],
        },
        desks: [{ code: 'LI-D1', name: 'Livorno', municipality: '' }],
      },
    });
  });

  it('describes no programme when it names one', () => {
    const { plan } = checkDraft(draft({ programme: 'PR-LIG' }));
    expect([plan?.programmeCode, plan?.programme]).toEqual(['PR-LIG', undefined]);
  });

  it('says all that is missing at once', () => {
    expect(checkDraft(emptyDraft).faults.map(({ field }) => field)).toEqual([
      ...['acronym', 'title.it', 'programmeCode', 'programme.name.it', 'start', 'end', 'leadPartner'],
    ]);
  });

  it('does not end before it starts', () => {
    expect(faults({ end: '2024-03-31', periods: [] })).toEqual(['end: endBeforeStart']);
  });

  it('says where its periods leave a gap, overlap, have the same name or lie outside', () => {
    const [first, second] = periodsBetween('2024-04-01', '2025-03-31', 6);
    if (!first || !second) throw new Error('there are two periods');
    expect(faults({ periods: [first, { ...second, start: '2024-10-02' }] })).toEqual(['periods: periods.gap']);
    expect(faults({ periods: [first, { ...second, start: '2024-09-30' }] })).toEqual(['periods: periods.overlap']);
    expect(faults({ periods: [{ ...first, end: '2024-03-01' }] })).toEqual(['periods: periods.ends_before_start']);
    expect(faults({ periods: [first, { ...second, id: 'P1' }] })).toEqual(['periods.1.id: periods.same']);
    expect(faults({ periods: [first, { ...second, end: '2025-04-30' }] })).toEqual(['periods: periods.outside']);
    expect(faults({ periods: [{ ...first, reportDue: '' }] })).toEqual(['periods.0.reportDue: periods.reportDue']);
  });

  it('says which line is no desk', () => {
    expect(checkDraft(draft({ desks: 'LI-D1' })).faults).toEqual([
      { field: 'desks', key: 'desk.no_name', parameters: { kind: 'no_name', line: 1, code: 'LI-D1' } },
    ]);
  });
});
