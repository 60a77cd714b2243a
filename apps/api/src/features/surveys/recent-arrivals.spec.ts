import { RecentArrivals, SourceMarks } from './recent-arrivals.js';

describe('what arrived lately', () => {
  it('is counted by key within a window, the same arrival once', () => {
    const arrivals = new RecentArrivals(1000);
    expect([arrivals.note('a', '1', 0), arrivals.note('a', '1', 10), arrivals.note('a', '2', 20), arrivals.note('b', '3', 30)]).toEqual([
      1, 1, 2, 1,
    ]);
    expect(arrivals.of('a')).toEqual(['1', '2']);
    expect(arrivals.note('a', '4', 1015)).toBe(2);
  });

  it('is forgotten once the window is over, whoever does not come again too', () => {
    const arrivals = new RecentArrivals(1000);
    arrivals.note('gone', '1', 0);
    arrivals.note('here', '2', 5000);
    expect(arrivals.of('gone')).toEqual([]);
  });

  it('never fills the memory: beyond a number of keys the oldest are forgotten', () => {
    const arrivals = new RecentArrivals(1000);
    for (let at = 0; at < 20_500; at += 1) arrivals.note(`key ${at}`, 'x', 1);
    expect([arrivals.of('key 0').length, arrivals.of('key 20499').length]).toEqual([0, 1]);
  });
});

describe('the mark of a source', () => {
  const marks = new SourceMarks();

  it('is the same for the same address in this process, and another in every other', () => {
    expect(marks.markOf('192.0.2.7')).toBe(marks.markOf('192.0.2.7'));
    expect(marks.markOf('192.0.2.7')).not.toBe(marks.markOf('192.0.2.8'));
    expect(marks.markOf('192.0.2.7')).not.toBe(new SourceMarks().markOf('192.0.2.7'));
    expect(marks.markOf('192.0.2.7')).not.toContain('192');
  });

  it('is that of the household where a machine changes its address at will (IPv6)', () => {
    expect(marks.markOf('2001:db8:1:2::7')).toBe(marks.markOf('2001:db8:1:2:aaaa:bbbb:cccc:dddd'));
    expect(marks.markOf('2001:db8:1:3::7')).not.toBe(marks.markOf('2001:db8:1:2::7'));
    expect(marks.markOf('::ffff:192.0.2.7')).toBe(marks.markOf('192.0.2.7'));
  });
});
