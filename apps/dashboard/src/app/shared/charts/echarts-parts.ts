import { BarChart, GraphChart, LineChart, ScatterChart } from 'echarts/charts';
import { AriaComponent, GridComponent, MarkAreaComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import * as core from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';

// Only what the charts of `libs/charts` use. SVG: the canvas renderer does not start under Trusted Types (G28).
core.use([
  BarChart,
  GraphChart,
  LabelLayout,
  LineChart,
  ScatterChart,
  AriaComponent,
  GridComponent,
  MarkAreaComponent,
  MarkLineComponent,
  TooltipComponent,
  SVGRenderer,
]);

/** As in ECharts, but that it can be taken away again. */
export const init: typeof core.init = (...where) => {
  const chart = core.init(...where);
  emptyWithoutMarkup(chart.getZr().painter);
  return chart;
};

/** The SVG painter empties its place by assigning to `innerHTML`, which Trusted Types refuse, even the empty text (G28). */
function emptyWithoutMarkup(painter: ReturnType<core.ECharts['getZr']>['painter']): void {
  const { root } = painter;
  const empty = (): void => {
    root?.replaceChildren();
  };
  painter.clear = empty;
  painter.dispose = empty;
}
