import { anIndicatorValue } from '../../shared/testing/indicator-examples';
import { indicatorGroups, type ListOrder } from './indicator-groups';

const untargeted = { target: null, final: null, status: 'no_data' } as const;
const values = [
  anIndicatorValue({ code: 'EECO03', ...untargeted }),
  anIndicatorValue({ code: 'LI-O10', target: null, final: 180, status: 'no_data' }),
  anIndicatorValue({ code: 'LI-O4', status: 'on_track' }),
  anIndicatorValue({ code: 'EECR01', kind: 'result', ...untargeted }),
  anIndicatorValue({ code: 'LI-R3', kind: 'result', status: 'behind' }),
  anIndicatorValue({ code: 'EECO02', ...untargeted }),
];
const codes = (order: ListOrder) =>
  indicatorGroups(
    values,
    order,
    () => true,
    ({ code }) => code,
    'it',
  ).map((group) => group.values.map(({ code }) => code));

describe('indicators kind by kind', () => {
  it('stand as the project has them, those with a target first', () => {
    expect(codes('project')).toEqual([
      ['LI-O10', 'LI-O4', 'EECO03', 'EECO02'],
      ['LI-R3', 'EECR01'],
    ]);
  });

  it('read the numbers in codes as numbers', () => {
    expect(codes('code')).toEqual([
      ['EECO02', 'EECO03', 'LI-O4', 'LI-O10'],
      ['EECR01', 'LI-R3'],
    ]);
  });

  it('by status leave what nobody judges to the end', () => {
    expect(codes('status')[0]).toEqual(['LI-O4', 'LI-O10', 'EECO02', 'EECO03']);
  });
});
