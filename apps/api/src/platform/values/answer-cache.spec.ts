import { AnswerCache } from './answer-cache.js';

const answering =
  (answer: number, keep = true) =>
  async () => ({ answer, keep });
const refusing = async (): Promise<never> => {
  throw new Error('not now');
};

describe('kept answers', () => {
  it('are worked out once, also when several ask at the same time', async () => {
    const cache = new AnswerCache<number>(10);
    let times = 0;
    const work = async () => ({ answer: (times += 1), keep: true });
    expect(await Promise.all([cache.get('a', work), cache.get('a', work)])).toEqual([1, 1]);
    expect(await cache.get('a', work)).toBe(1);
  });

  it('are forgotten, the one longest not asked for first', async () => {
    const cache = new AnswerCache<number>(2);
    await cache.get('a', answering(1));
    await cache.get('b', answering(2));
    await cache.get('a', refusing);
    await cache.get('c', answering(3));
    expect(await cache.get('a', refusing)).toBe(1);
    expect(await cache.get('b', answering(20))).toBe(20);
  });

  it('are not kept when they may not be, and a failure is nobody else’s', async () => {
    const cache = new AnswerCache<number>(2);
    expect(await cache.get('a', answering(1, false))).toBe(1);
    await expectAsync(cache.get('a', refusing)).toBeRejectedWithError('not now');
    expect(await cache.get('a', answering(2))).toBe(2);
  });
});
