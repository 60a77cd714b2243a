import {
  addDays,
  addMonths,
  ageAtEntry,
  type DigitalLevel,
  type DrivingLicence,
  type EmploymentStatus,
  type Participation,
  type PersonNeed,
  type RecordContent,
} from '#domain';
import type { DemoDesk } from '../demo-network.js';
import type { SeededRandom } from '../seeded-random.js';
import type { PersonProfile } from './person-profile.js';

const euCountries = [
  ['RO', 60],
  ['PL', 14],
  ['BG', 12],
  ['FR', 8],
  ['DE', 6],
] as const;
const foreignLevels = [
  ['A1', 12],
  ['A2', 30],
  ['B1', 32],
  ['B2', 18],
  ['C1', 8],
] as const;
const licences: readonly (readonly [readonly DrivingLicence[], number])[] = [
  [['B'], 58],
  [['none'], 34],
  [['A', 'B'], 6],
  [['B', 'C', 'CQC'], 2],
];
const digital: readonly (readonly [DigitalLevel, number])[] = [
  ['none', 8],
  ['basic', 44],
  ['intermediate', 36],
  ['advanced', 12],
];
const channels = [
  ['employment_centre', 30],
  ['acquaintances', 24],
  ['internet', 18],
  ['network_desk', 14],
  ['other_public_body', 9],
  ['event', 5],
] as const;
const needs: readonly (readonly [readonly PersonNeed[], number])[] = [
  [['work'], 46],
  [['work', 'training'], 26],
  [['training'], 10],
  [['work', 'transport'], 6],
  [['work', 'care'], 6],
  [['documents', 'work'], 6],
];
const needsOfNewcomers: typeof needs = [
  [['work', 'language'], 40],
  [['work', 'documents'], 24],
  [['work'], 18],
  [['recognition', 'work'], 10],
  [['housing', 'work'], 8],
];
const occupations = [
  'addetta alle pulizie',
  'commessa',
  'cuoco',
  'magazziniere',
  'impiegata',
  'operatrice socio-sanitaria',
  'autista',
  'muratore',
];

/** What somebody answered on the day of entry, apart from what the participation says. Without a name: nobody. */
export function answersOf(
  person: Participation,
  desk: DemoDesk | undefined,
  { thirdCountries, euMobile }: Pick<PersonProfile, 'thirdCountries' | 'euMobile'>,
  random: SeededRandom,
): RecordContent {
  const isThirdCountry = person.thirdCountryNational === 'yes';
  const citizenship = isThirdCountry ? random.weighted(thirdCountries) : random.chance(euMobile) ? random.weighted(euCountries) : 'IT';
  const isNewcomer = citizenship !== 'IT';
  const educatedAbroad = isNewcomer && random.chance(0.72);
  return {
    ...{ citizenship: [citizenship], birthCountry: citizenship, channelOfArrival: random.weighted(channels), interviewLanguage: 'it' },
    ...(desk ? { municipalityOfResidence: desk.municipality } : {}),
    ...workOf(person, random),
    ...(person.isced === null ? {} : { titleObtainedIn: educatedAbroad ? citizenship : 'IT' }),
    ...(educatedAbroad ? { recognisedInItaly: random.chance(0.3) ? 'yes' : 'no' } : {}),
    ...(isNewcomer ? { languageLevel: random.weighted(foreignLevels) } : { languageLevel: 'native' }),
    ...{ drivingLicence: random.weighted(licences), digitalLevel: random.weighted(digital) },
    ...{ needs: random.weighted(isNewcomer ? needsOfNewcomers : needs), mobility: random.chance(0.7) ? 'local' : 'regional' },
    occupationSought: occupations[random.between(0, occupations.length - 1)] ?? '',
    availableFrom: addDays(person.entryDate, random.between(0, 30)),
  };
}

const detailOf: Readonly<Record<EmploymentStatus, readonly (readonly [string, number])[]>> = {
  UNE: [
    ['UNE-REG', 78],
    ['UNE-SEARCH', 22],
  ],
  INA: [['INA-NEET', 1]],
  EMP: [
    ['EMP-EMPL', 88],
    ['EMP-SELF', 12],
  ],
};

/** The detail behind the status, and since when: a spell as long as the participation says it is (R25). */
function workOf(
  { employmentStatus, longTerm, entryDate, birthDate, inEducationAtEntry }: Participation,
  random: SeededRandom,
): RecordContent {
  if (employmentStatus === null) return {};
  const employmentStatusDetail =
    inEducationAtEntry && employmentStatus === 'INA' ? 'INA-STUD' : random.weighted(detailOf[employmentStatus]);
  if (employmentStatus !== 'UNE' || longTerm === null) return { employmentStatusDetail };
  const isUnder25 = birthDate !== null && ageAtEntry(birthDate, entryDate) < 25;
  const threshold = isUnder25 ? 6 : 12;
  const months = longTerm ? threshold + random.between(1, 22) : random.between(1, threshold - 1);
  const unemployedSince = addMonths(entryDate, -months);
  const didOn = addDays(unemployedSince, random.between(1, 20));
  return { employmentStatusDetail, unemployedSince, ...(employmentStatusDetail === 'UNE-REG' ? { didOn } : {}) };
}
