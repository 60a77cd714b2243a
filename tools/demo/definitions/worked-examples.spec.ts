import { aRecord } from '#testkit';
import { countRecord, type RecordNode, type Tally } from '#domain';
import { demoDefinitions } from './demo-definitions.js';

const nobody = (): boolean => false;

/** What records count for one indicator of the network. */
function tallies(
  code: string,
  records: readonly RecordNode[],
  isMember: (indicator: string, subject: string) => boolean = nobody,
): readonly Tally[] {
  const definition = demoDefinitions[code.slice(0, 2)]?.[code];
  if (!definition) throw new RangeError(`There is no definition of ${code}`);
  return records.flatMap((record) => countRecord([{ code, definition }], record, isMember));
}

const amountOf = (some: readonly Tally[], part: Tally['part'] = 'numerator'): number =>
  some.filter((tally) => tally.part === part).reduce((sum, { amount }) => sum + amount, 0);
const subjectsOf = (some: readonly Tally[]): readonly (string | null)[] => [...new Set(some.map(({ subject }) => subject))].sort();
const organisation = (id: string, category = 'public_administration'): RecordNode => aRecord('organisation', { category }, {}, id);
const person = (id: string, values: RecordNode['values'] = {}): RecordNode => aRecord('person', values, {}, id);

describe('the worked examples of the desk practice, counted by the definitions', () => {
  const edition = aRecord('courseEdition', { type: 'capacity_building', hoursPlanned: 6 });
  const session = aRecord('courseSession', { date: '2025-03-18', hours: 6, status: 'held' }, { edition });
  const attendees = Array.from({ length: 22 }, (_, at) => ({
    who: person(`person ${at}`),
    hours: at < 20 ? 6 : 3,
    body: organisation(`body ${at % 9}`),
    preScore: at < 19 ? 48 : null,
  }));
  const enrolments = attendees.map(({ who, hours, body, preScore }, at) =>
    aRecord(
      'enrolment',
      {
        role: 'operator',
        firstAttendedOn: '2025-03-18',
        thresholdReachedOn: hours / 6 >= 0.7 ? '2025-03-18' : null,
        postTestOn: '2025-03-18',
        preScore,
        postScore: 66,
      },
      { edition, person: who, organisation: body },
      `enrolment ${at}`,
    ),
  );

  it('A, B: three services in one visit are one contact and one person, an anonymous call one contact and nobody', () => {
    const information = { contactType: 'information', date: '2025-03-10' };
    const visit = aRecord('deskContact', information, {
      person: person('anna'),
      services: [aRecord('deskContact'), aRecord('deskContact')],
    });
    const call = aRecord('deskContact', { ...information, anonymous: true }, { person: null });
    expect(amountOf(tallies('LI-O6', [visit, call]))).toBe(2);
    expect(subjectsOf(tallies('SP-O6', [visit, call]))).toEqual(['anna']);
  });

  it('D: 22 attendees, two of whom leave after 3 of 6 hours, are 126 participant-hours and 20 operators trained', () => {
    const attendance = attendees.map(({ hours, body }) => aRecord('attendance', { hours }, { session, organisation: body }));
    expect(amountOf(tallies('AP-O7', attendance))).toBe(126);
    expect(subjectsOf(tallies('AP-O5', enrolments)).length).toBe(20);
    expect(tallies('AP-O6', enrolments)).withContext('no manager among them').toEqual([]);
    expect(subjectsOf(tallies('AP-O9', enrolments)).length).toBe(9);
    expect(subjectsOf(tallies('AP-O4', [session, session]))).toEqual(['2025-03-18']);
  });

  it('D: the gain is a mean over the 19 who took both tests, not over 22', () => {
    const gain = tallies('AP-R2', enrolments);
    expect([amountOf(gain), amountOf(gain, 'denominator')]).toEqual([19 * 18, 19]);
  });

  it('E: a closed workshop counts who came, a public one counts one and nobody', () => {
    const event = (openToPublic: boolean): RecordNode =>
      aRecord('event', { type: 'workshop', date: '2025-03-27', status: 'held', openToPublic, countriesInvolved: ['IT', 'FR'] });
    const list = (openToPublic: boolean): readonly RecordNode[] => [
      aRecord('eventAttendance', { category: 'student', people: 51, country: 'IT' }, { event: event(openToPublic) }),
      aRecord('eventAttendance', { category: 'employer', people: 11, country: 'FR' }, { event: event(openToPublic) }),
    ];
    expect(amountOf(tallies('SP-O12', list(false)))).toBe(62);
    expect(tallies('SP-O12', list(false)).map(({ facets }) => facets['country'])).toEqual(['IT', 'FR']);
    expect(tallies('SP-O12', list(true))).toEqual([]);
    expect([event(true), event(false)].map((one) => amountOf(tallies('SP-O14', [one])))).toEqual([1, 0]);
  });

  it('E: a local workshop is no joint action, nor is a project meeting', () => {
    const joint = { type: 'workshop', date: '2025-03-27', status: 'held', openToPublic: false, countriesInvolved: ['IT', 'FR'] };
    for (const change of [{ countriesInvolved: ['IT'] }, { type: 'meeting' }, { status: 'planned' }, { countriesInvolved: [] }])
      expect(tallies('SP-O12', [aRecord('eventAttendance', { people: 9 }, { event: aRecord('event', { ...joint, ...change }) })])).toEqual(
        [],
      );
  });

  it('F: of the eight administrations each is one in its region', () => {
    const selected = [...Array<string>(3).fill('Umbria'), 'Liguria', 'Liguria', 'Marche', 'Marche', 'Veneto'].map((region, at) =>
      aRecord('administrationEnrolment', { selectedOn: '2024-10-15', region }, { organisation: organisation(`administration ${at}`) }),
    );
    const counted = tallies('SL-O1', selected);
    expect(subjectsOf(counted).length).toBe(8);
    const regions = counted.map(({ facets }) => facets['region']);
    expect(['Umbria', 'Liguria', 'Marche', 'Veneto'].map((region) => regions.filter((one) => one === region).length)).toEqual([3, 2, 2, 1]);
  });

  it('G: a memorandum counts from the day the last of its original signatories signed', () => {
    const signed = aRecord('agreement', {
      code: 'SP-AG1',
      type: 'memorandum',
      approvedOn: '2023-09-12',
      signedOn: '2023-10-03',
      inForceOn: '2023-10-03',
    });
    const approved = aRecord('agreement', {
      code: 'SP-AG1',
      type: 'memorandum',
      approvedOn: '2023-09-12',
      signedOn: null,
      inForceOn: null,
    });
    expect(tallies('LI-O1', [approved, signed]).map(({ day }) => day)).toEqual(['2023-10-03']);
    expect(tallies('SP-O1', [approved, signed]).map(({ day, lastDay }) => [day, lastDay])).toEqual([['2023-10-03', null]]);
  });

  it('I: of two standards measured, one met, and of one not yet measured nothing', () => {
    const measured = (met: boolean | null): RecordNode => aRecord('charterMeasurement', { measuredOn: '2025-06-30', met });
    const met = tallies('SL-R1', [measured(true), measured(false), measured(null)]);
    expect([amountOf(met), amountOf(met, 'denominator')]).toEqual([1, 2]);
  });
});

describe('definitions of the network that put several things together', () => {
  it('SP-O8, SP-O9: a school and a company count once however they took part', () => {
    const school = organisation('school', 'school');
    const event = aRecord('event', { date: '2025-03-27', status: 'held' });
    const ofSchool = [
      aRecord('deskContact', { date: '2025-03-10' }, { organisation: school }),
      aRecord('groupSession', { date: '2025-03-12', status: 'held' }, { organisation: school }),
      aRecord('groupSession', { date: '2025-03-12', status: 'cancelled' }, { organisation: organisation('another', 'school') }),
      aRecord('eventAttendance', { people: 51 }, { event, organisation: school }),
      aRecord('eventAttendance', { people: 3 }, { event, organisation: organisation('town') }),
    ];
    expect(subjectsOf(tallies('SP-O8', ofSchool))).toEqual(['school']);
    const employer = aRecord('employer', { sizeClass: 'small' }, {}, 'shipyard');
    const ofEmployer = [
      aRecord('employerContact', { date: '2025-03-10' }, { employer }),
      aRecord('vacancy', { publishedOn: '2025-03-11' }, { employer }),
      aRecord('eventAttendance', { people: 1 }, { event, employer }),
      aRecord('eventAttendance', { people: 9 }, { event, employer: null }),
    ];
    expect(subjectsOf(tallies('SP-O9', ofEmployer))).toEqual(['shipyard']);
  });

  it('SP-R1: the employment centre was there, by its own row of the attendance', () => {
    const held = (present: boolean): RecordNode =>
      aRecord(
        'roundTableMeeting',
        { date: '2023-10-18', status: 'held' },
        {
          roundTable: aRecord('roundTable', { code: 'SP-RT1' }),
          attendance: [
            aRecord('roundTableMeeting', { present: true }, { organisation: organisation('town') }),
            aRecord('roundTableMeeting', { present }, { organisation: organisation('centre', 'employment_centre') }),
          ],
        },
      );
    const attended = tallies('SP-R1', [held(true), held(false), held(true)]);
    expect([amountOf(attended), amountOf(attended, 'denominator')]).toEqual([2, 3]);
  });

  it('SP-R3: a referral taken up after 15 days is sent, and not in time', () => {
    const sent = (takenUpOn: string | null): RecordNode =>
      aRecord('referral', { sentOn: '2025-03-10', takenUpOn }, { toMember: organisation('centre') });
    const inTime = tallies('SP-R3', [sent('2025-03-25'), sent('2025-03-26'), sent(null)]);
    expect([amountOf(inTime), amountOf(inTime, 'denominator')]).toEqual([1, 3]);
  });

  it('SP-R4: an internship is no employment, SL-R3: but a placement', () => {
    const placed = (type: string): RecordNode => aRecord('placement', { type, startDate: '2025-03-10' }, { person: person(type) });
    const all = ['employment', 'internship', 'self_employment'].map(placed);
    expect(subjectsOf(tallies('SP-R4', all))).toEqual(['employment', 'self_employment']);
    expect(subjectsOf(tallies('SL-R3', all))).toEqual(['employment', 'internship', 'self_employment']);
  });

  it('LE-O3: who joined on the day of the signature is a founder, who joined after it is new', () => {
    const joined = (joinedOn: string): RecordNode =>
      aRecord(
        'networkMember',
        { joinedOn },
        { network: aRecord('network', { agreementSignedOn: '2025-05-04' }), organisation: organisation('a') },
      );
    expect(tallies('LE-O3', [joined('2025-05-04'), joined('2025-05-05')]).map(({ day }) => day)).toEqual(['2025-05-05']);
    const unsigned = aRecord('networkMember', { joinedOn: '2025-05-05' }, { network: aRecord('network') });
    expect(tallies('LE-O3', [unsigned])).toEqual([]);
  });

  it('LE-R4: a match between different members needs to know both owners', () => {
    const owned = (of: 'vacancy' | 'candidacy', by: string | null): RecordNode =>
      aRecord(of, {}, { ownerOrganisation: by === null ? null : organisation(by) });
    const placed = (vacancy: string | null, candidacy: string | null): RecordNode =>
      aRecord('placement', { startDate: '2025-06-02' }, { vacancy: owned('vacancy', vacancy), candidacy: owned('candidacy', candidacy) });
    const matches = tallies('LE-R4', [placed('agency', 'centre'), placed('agency', 'agency'), placed('agency', null)]);
    expect([amountOf(matches), amountOf(matches, 'denominator')]).toEqual([1, 3]);
  });

  it('AP-O10, AP-R4: who is in a pathway, and who of them works or studies', () => {
    const measure = (who: RecordNode, startOn: string | null, exitDate: string | null): RecordNode =>
      aRecord('activeMeasure', { startOn }, { participation: aRecord('participation', { exitDate }, { person: who }) });
    const [amir, elena, rosa] = [
      person('amir', { citizenshipGroup: 'third_country', citizenship: ['AL', 'XK'] }),
      person('elena', { citizenshipGroup: 'eu_mobile' }),
      person('rosa', { citizenshipGroup: 'italian' }),
    ];
    const pathways = tallies('AP-O10', [
      measure(amir, '2025-02-03', null),
      measure(amir, '2025-04-01', null),
      measure(elena, '2025-02-03', '2025-06-30'),
      measure(rosa, '2025-02-03', null),
      measure(elena, null, null),
    ]);
    expect(pathways.map(({ subject, day, lastDay }) => [subject, day, lastDay])).toEqual([
      ['amir', '2025-02-03', null],
      ['amir', '2025-04-01', null],
      ['elena', '2025-02-03', null],
    ]);
    expect(pathways[0]?.facets['participation.person.citizenship']).toBe('AL, XK');

    const inPathway = (indicator: string, subject: string): boolean => indicator === 'AP-O10' && subjectsOf(pathways).includes(subject);
    const outcomes = [
      aRecord('placement', { startDate: '2025-07-01', outcomeType: 'internship' }, { person: amir }),
      aRecord('placement', { startDate: '2025-07-01', outcomeType: 'employment' }, { person: rosa }),
      aRecord(
        'enrolment',
        { firstAttendedOn: '2025-07-01', outcomeType: 'training' },
        { person: elena, edition: aRecord('courseEdition', { type: 'participant_course' }) },
      ),
    ];
    const reinserted = tallies('AP-R4', outcomes, inPathway);
    expect(reinserted.map(({ subject, facets }) => [subject, facets['outcomeType']])).toEqual([
      ['amir', 'internship'],
      ['elena', 'training'],
    ]);
  });

  it('SL-O13: somebody trained and visited is one, a trainer none', () => {
    const course = aRecord('courseEdition', { type: 'information_day' });
    const reached = tallies('SL-O13', [
      aRecord('enrolment', { role: 'official', firstAttendedOn: '2024-12-03' }, { edition: course, person: person('anna') }),
      aRecord(
        'supportAttendance',
        { role: 'official' },
        { visit: aRecord('supportVisit', { date: '2025-01-20' }), person: person('anna') },
      ),
      aRecord(
        'supportAttendance',
        { role: 'trainer' },
        { visit: aRecord('supportVisit', { date: '2025-01-20' }), person: person('paolo') },
      ),
    ]);
    expect(subjectsOf(reached)).toEqual(['anna']);
  });

  it('SL-R2: sent and accepted are numbers of the batch, and a candidacy is no vacancy', () => {
    const batch = (recordType: string): RecordNode =>
      aRecord(
        'exchangeBatch',
        { system: 'cliclavoro', recordType, sentOn: '2025-04-01', recordsSent: 40, recordsAccepted: 36 },
        { errors: [aRecord('exchangeBatch', { code: 'E12' })] },
      );
    const sent = tallies('SL-R2', [batch('vacancy'), batch('candidacy')]);
    expect([amountOf(sent), amountOf(sent, 'denominator')]).toEqual([36, 40]);
    expect(sent[0]?.facets).toEqual({ 'errors.code': 'E12' });
  });
});
