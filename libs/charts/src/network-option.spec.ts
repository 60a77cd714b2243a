import * as echarts from 'echarts';
import { printPalette, type ChartLook } from './chart-look.js';
import { networkOption, type NetworkModel } from './network-option.js';

const look: ChartLook = {
  ...{ palette: printPalette, font: 'Source Sans 3', fontSize: 12, number: String, month: (month: string) => month },
  ...{ decals: false, interactive: true },
};
const point = (id: string, more: Partial<NetworkModel['points'][number]> = {}): NetworkModel['points'][number] => ({
  ...{ id, name: id, shape: 'organisation' as const, colour: 0, bonds: 1, x: 0, y: 0, said: () => id },
  ...more,
});
const model: NetworkModel = {
  points: [point('Comune', { x: -1 }), point('Scuola', { x: 1 }), point('CPI', { y: 1 }), point('Rete', { shape: 'network' })],
  lines: [
    { from: 'Comune', to: 'Rete', kind: 'membership', count: 1, said: () => '' },
    { from: 'Scuola', to: 'Rete', kind: 'membership', count: 1, said: () => '' },
    { from: 'Comune', to: 'CPI', kind: 'referral', count: 8, said: () => '' },
  ],
  chosen: null,
  description: 'Tre enti.',
};

describe('the drawn network', () => {
  /** Draws without a browser. */
  const draw = (drawn: NetworkModel): string => {
    const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width: 800, height: 560 });
    chart.setOption(networkOption(drawn, look));
    const picture = chart.renderToSVGString();
    chart.dispose();
    return picture;
  };
  const seriesOf = (drawn: NetworkModel) => {
    const series = networkOption(drawn, look).series as {
      data: { id: string; itemStyle: { opacity: number }; label: { show: boolean } }[];
    }[];
    return series[0]?.data ?? [];
  };

  it('names every point while they are few, each where it was placed', () => {
    const picture = draw(model);
    for (const name of ['Comune', 'Scuola', 'CPI', 'Rete']) expect(picture).toContain(name);
    const placed = (drawn: string) => drawn.match(/transform="[^"]*"/g);
    expect(placed(draw(model))).toEqual(placed(picture));
  });

  it('of a crowd names what many share, and leaves the others to be pointed at', () => {
    const crowd = Array.from({ length: 61 }, (_, at) => point(`Ente ${at}`, { x: Math.cos(at), y: Math.sin(at) }));
    const data = seriesOf({ ...model, points: [...crowd, point('Rete', { shape: 'network' })], lines: [] });
    expect(data.filter(({ label }) => label.show).map(({ id }) => id)).toEqual(['Rete']);
  });

  it('lets whatever the chosen one is not bound to step back', () => {
    const data = seriesOf({ ...model, chosen: 'Comune' });
    const clear = data.filter(({ itemStyle }) => itemStyle.opacity === 1).map(({ id }) => id);
    expect(clear).toEqual(['Comune', 'CPI', 'Rete']);
  });
});
