import { Col, Row, Table, type TableColumnsType } from 'antd';
import { lazy, Suspense, useCallback, useMemo, type ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { useDark } from '../app/theme';
import { Section } from '../ui/section';
import { Waiting } from '../ui/waiting';
import { chartOption, type ChartData } from './options';

const Canvas = lazy(() => import('./canvas'));

export interface PanelRow {
  key: string;
  label: string;
  /** The list behind the figure. */
  to?: string | undefined;
  /** What the table says, column by column. */
  cells: readonly ReactNode[];
}

interface Props {
  title: string;
  /** Its categories are the rows, unless it says otherwise: then a click on it leads nowhere. */
  chart: Omit<ChartData, 'categories'> & { categories?: readonly string[] };
  /** Heads of the table: of the label, then of each cell. */
  heads: readonly string[];
  rows: readonly PanelRow[];
  note?: ReactNode;
  height?: number;
}

/** A chart, and beside it the same figures as a table that everybody can read; both lead to what is behind them. */
export function ChartPanel({ title, chart, heads, rows, note, height = 240 }: Props): ReactNode {
  const dark = useDark();
  const navigate = useNavigate();
  const option = useMemo(
    () => chartOption({ ...chart, categories: chart.categories ?? rows.map(({ label }) => label) }, dark),
    [chart, rows, dark],
  );
  const pick = useCallback(
    (index: number) => {
      const to = rows[index]?.to;
      if (to !== undefined) void navigate(to);
    },
    [rows, navigate],
  );
  const [first = '', ...others] = heads;
  const columns: TableColumnsType<PanelRow> = [
    {
      title: first,
      key: 'label',
      render: (_, { label, to }) => (to === undefined ? label : <Link to={to}>{label}</Link>),
    },
    ...others.map((head, index) => ({
      title: head,
      key: head,
      align: 'right' as const,
      className: 'number',
      render: (_: unknown, { cells }: PanelRow) => cells[index],
    })),
  ];
  return (
    <Section title={title}>
      {note}
      <Row gutter={[16, 12]} align="middle">
        <Col xs={24} md={11}>
          <Suspense fallback={<Waiting />}>
            <Canvas
              option={option}
              height={height}
              label={title}
              onPick={chart.categories === undefined && rows.some(({ to }) => to) ? pick : undefined}
            />
          </Suspense>
        </Col>
        <Col xs={24} md={13}>
          <Table<PanelRow>
            size="small"
            rowKey="key"
            columns={columns}
            dataSource={[...rows]}
            pagination={false}
            scroll={{ x: 'max-content', y: 460 }}
            aria-label={title}
          />
        </Col>
      </Row>
    </Section>
  );
}
