import { retryBrokenOff } from './retry.js';

describe('a transaction that the database broke off', () => {
  const deadlock = Object.assign(new Error('deadlock'), { code: '40P01' });
  const inPrisma = Object.assign(new Error('raw query failed'), {
    code: 'P2010',
    meta: { driverAdapterError: { cause: { originalCode: '40001' } } },
  });
  const failing = (times: number, error: Error) => {
    let runs = 0;
    const work = () => ((runs += 1) <= times ? Promise.reject(error) : Promise.resolve(runs));
    return retryBrokenOff(work);
  };

  it('is run again until it passes, whichever library tells', async () => {
    expect(await failing(2, deadlock)).toBe(3);
    expect(await failing(1, inPrisma)).toBe(2);
  });
  it('is given up after four times', async () => {
    await expectAsync(failing(4, deadlock)).toBeRejectedWith(deadlock);
  });
  it('is not run again for any other reason', async () => {
    const wrong = Object.assign(new Error('unique'), { code: '23505' });
    await expectAsync(failing(1, wrong)).toBeRejectedWith(wrong);
  });
});
