import { Refusal } from '../problems/refusal.js';
import { OneOfFew } from './one-of-few.js';

describe('work in turns', () => {
  it('runs a few at once and all in the end, in the order in which they came', async () => {
    const turns = new OneOfFew(2, 10);
    let running = 0;
    let most = 0;
    const done: number[] = [];
    const work = (number: number) => async () => {
      most = Math.max(most, (running += 1));
      await new Promise((resolve) => setTimeout(resolve, 2));
      running -= 1;
      done.push(number);
    };
    await Promise.all([1, 2, 3, 4, 5, 6].map((number) => turns.take(work(number))));
    expect(most).toBe(2);
    expect(done).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('sends away who finds the line full', async () => {
    const turns = new OneOfFew(1, 1);
    let finish: () => void = () => undefined;
    const first = turns.take(() => new Promise<void>((resolve) => (finish = resolve)));
    const second = turns.take(() => Promise.resolve('second'));
    const third = await turns.take(() => Promise.resolve('third')).catch((error: unknown) => error);
    expect(third instanceof Refusal && third.code).toBe('unavailable');
    finish();
    await first;
    expect(await second).toBe('second');
  });

  it('passes the turn on after a failure', async () => {
    const turns = new OneOfFew(1, 5);
    await turns.take(() => Promise.reject(new Error('broken'))).catch(() => undefined);
    expect(await turns.take(() => Promise.resolve('next'))).toBe('next');
  });
});
