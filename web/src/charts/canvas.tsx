import { BarChart, LineChart, PieChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use, type EChartsCoreOption } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef, type ReactNode } from 'react';

use([BarChart, LineChart, PieChart, GridComponent, LegendComponent, TooltipComponent, CanvasRenderer]);

interface Props {
  option: EChartsCoreOption;
  height: number;
  label: string;
  /** Hears the index of what was clicked. */
  onPick?: ((index: number) => void) | undefined;
}

/** Draws what echarts is told; its weight comes with the first chart that is shown, not with the first page. */
export default function Canvas({ option, height, label, onPick }: Props): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!box.current) return;
    const chart = init(box.current);
    chart.setOption(option);
    if (onPick)
      chart.on('click', ({ dataIndex }) => {
        onPick(dataIndex);
      });
    const resized = new ResizeObserver(() => {
      chart.resize();
    });
    resized.observe(box.current);
    return () => {
      resized.disconnect();
      chart.dispose();
    };
  }, [option, onPick]);
  return <div ref={box} role="img" aria-label={label} style={{ height, width: '100%' }} />;
}
