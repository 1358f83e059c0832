import type { EChartsCoreOption } from 'echarts/core';

export interface Series {
  name: string;
  values: readonly number[];
}
export interface ChartData {
  kind: 'bar' | 'stack' | 'across' | 'line' | 'pie';
  categories: readonly string[];
  series: readonly Series[];
  /** One colour a category, where the categories are a scale from good to bad. */
  scale?: readonly string[];
}

/** Told apart by everybody, the colour-blind too, on light and on dark. */
const COLOURS = [
  '#3f7fe0',
  '#e08a2e',
  '#3aa387',
  '#b565c9',
  '#d9b13b',
  '#56b4d3',
  '#cf5a3c',
  '#7f8c9b',
  '#8fb54a',
  '#8a6bd1',
  '#c77f9f',
  '#5f8f74',
];

/** A plain chart in the colours of the theme: no title (the page has one), no grid where the table beside says it exactly. */
export function chartOption({ kind, categories, series, scale }: ChartData, dark: boolean): EChartsCoreOption {
  const text = dark ? 'rgba(255,255,255,0.74)' : 'rgba(0,0,0,0.68)';
  const line = dark ? 'rgba(255,255,255,0.14)' : 'rgba(0,0,0,0.1)';
  const common = {
    color: COLOURS,
    animation: false,
    textStyle: { color: text, fontFamily: 'inherit' },
    tooltip: { trigger: kind === 'pie' ? 'item' : 'axis', renderMode: 'richText', confine: true },
    ...(series.length > 1 ? { legend: { type: 'scroll', top: 0, textStyle: { color: text } } } : {}),
  };
  if (kind === 'pie') return { ...common, series: [ring(categories, series[0]?.values ?? [], scale, text)] };
  const names = {
    type: 'category',
    data: [...categories],
    axisLabel: { color: text },
    axisLine: { lineStyle: { color: line } },
    axisTick: { show: false },
  };
  const numbers = { type: 'value', axisLabel: { color: text }, splitLine: { lineStyle: { color: line } } };
  const across = kind === 'across';
  return {
    ...common,
    grid: { top: series.length > 1 ? 36 : 12, bottom: 4, left: 4, right: 16, containLabel: true },
    xAxis: across ? { ...numbers, splitNumber: 3 } : names,
    yAxis: across ? { ...names, inverse: true } : numbers,
    series: series.map(({ name, values }) => ({
      name,
      type: kind === 'line' ? 'line' : 'bar',
      barMaxWidth: 26,
      ...(kind === 'stack' ? { stack: 'all' } : {}),
      data: values.map((value, index) => (scale ? { value, itemStyle: { color: scale[index] } } : value)),
    })),
  };
}

function ring(
  categories: readonly string[],
  values: readonly number[],
  scale: readonly string[] | undefined,
  text: string,
): object {
  const data = categories.map((name, index) => ({
    name,
    value: values[index] ?? 0,
    ...(scale ? { itemStyle: { color: scale[index] } } : {}),
  }));
  return {
    type: 'pie',
    radius: ['52%', '82%'],
    data,
    label: { show: false },
    labelLine: { show: false },
    itemStyle: { borderWidth: 1 },
    textStyle: { color: text },
  };
}
