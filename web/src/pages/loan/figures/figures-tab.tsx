import { Empty, Flex, Space, Table, Typography, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCovenantWatch, type Covenant, type CovenantTest, type CovenantWatch } from '../../../api/covenants';
import type { Loan } from '../../../api/loans';
import { useCode } from '../../../i18n/use-code';
import { Loaded } from '../../../ui/loaded';
import { ToneTag, type Tone } from '../../../ui/tone-tag';
import { DecideButtons, ProposeButton, WaiveButton } from './covenant-buttons';
import { figureOf } from './metric-figure';
import { StatementButton } from './statement-button';
import { usePersonName } from '../../../ui/person';

/** The figures of the borrower after lending: statements due, what was promised, how it stands. */
export function FiguresTab({ loan }: { loan: Loan }): ReactNode {
  const watch = useCovenantWatch(loan.no);
  return (
    <Loaded query={watch}>
      {(data) => (
        <Flex vertical gap={16}>
          <Flex wrap gap={8} align="center">
            <Due watch={data} />
            <StatementButton loan={loan} months={data.months ?? 3} />
            <ProposeButton loan={loan} />
          </Flex>
          <Covenants loan={loan} watch={data} />
          <Comparison rows={data.comparison} />
        </Flex>
      )}
    </Loaded>
  );
}

function Due({ watch }: { watch: CovenantWatch }): ReactNode {
  const { t } = useTranslation();
  if (watch.months === null) return <Typography.Text type="secondary">{t('covenants.noStatements')}</Typography.Text>;
  return (
    <Space size={4} wrap>
      <span>{t('covenants.statementsDue')}</span>
      {watch.statementsDue.map(({ periodEnd, dueOn, late }) => (
        <ToneTag key={periodEnd} tone={late ? 'red' : 'default'}>
          {late
            ? t('covenants.lateStatement', { periodEnd, dueOn })
            : t('covenants.dueStatement', { periodEnd, dueOn })}
        </ToneTag>
      ))}
    </Space>
  );
}

const STATUS: Readonly<Record<Covenant['status'], Tone>> = {
  PROPOSED: 'gold',
  REFUSED: 'default',
  IN_FORCE: 'green',
  ENDED: 'default',
};
const STATE: Readonly<Record<CovenantTest['state'], Tone>> = {
  MET: 'green',
  BROKEN: 'red',
  WAIVED: 'gold',
  CURED: 'lime',
  CORRECTED: 'default',
};

function Covenants({ loan, watch }: { loan: Loan; watch: CovenantWatch }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const columns: TableColumnsType<Covenant> = [
    {
      title: t('covenants.covenant'),
      key: 'metric',
      render: (_, { metric, direction, bound, unit }) =>
        `${code('covenantMetric', metric)} ${direction === 'MIN' ? '≥' : '≤'} ${figureOf(metric, unit, bound)}`,
    },
    {
      title: t('covenants.frequency'),
      key: 'frequency',
      responsive: ['md'],
      render: (_, { frequency }) => code('covenantMonths', frequency),
    },
    { title: t('covenants.cureDays'), dataIndex: 'cureDays', className: 'number', responsive: ['md'] },
    {
      title: t('covenants.consequence'),
      key: 'consequence',
      render: (_, { consequence }) => code('covenantConsequence', consequence),
    },
    {
      title: t('covenants.status'),
      key: 'status',
      render: (_, one) => (
        <Space size={4} wrap>
          <ToneTag tone={STATUS[one.status]}>{code('covenantStatus', one.status)}</ToneTag>
          <DecideButtons loan={loan} covenant={one} />
        </Space>
      ),
    },
    {
      title: t('covenants.tests'),
      key: 'tests',
      render: (_, one) => <Tests loan={loan} covenant={one} tests={watch.tests} />,
    },
  ];
  return (
    <Table<Covenant>
      size="small"
      rowKey="no"
      columns={columns}
      dataSource={watch.covenants}
      pagination={false}
      scroll={{ x: 'max-content' }}
      locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('covenants.none')} /> }}
    />
  );
}

function Tests({ loan, covenant, tests }: { loan: Loan; covenant: Covenant; tests: CovenantTest[] }): ReactNode {
  const { t } = useTranslation();
  const nameOf = usePersonName();
  const code = useCode();
  return (
    <Flex vertical gap={4}>
      {tests
        .filter(({ covenantNo }) => covenantNo === covenant.no)
        .map((test) => (
          <Space key={test.id} size={4} wrap>
            <span className="number">{test.periodEnd}</span>
            <span className="number">{figureOf(covenant.metric, covenant.unit, test.value)}</span>
            <ToneTag tone={STATE[test.state]}>{code('covenantTest', test.state)}</ToneTag>
            {test.state === 'BROKEN' && <span>{t('covenants.cureBy', { on: test.cureBy })}</span>}
            {test.waiver !== null && (
              <Typography.Text type="secondary">{`${nameOf(test.waiver.by)} · ${test.waiver.reason}`}</Typography.Text>
            )}
            {test.state === 'BROKEN' && <WaiveButton loan={loan} test={test} />}
          </Space>
        ))}
    </Flex>
  );
}

function Comparison({ rows }: { rows: CovenantWatch['comparison'] }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const value = (key: 'approval' | 'before' | 'now', title: string) => ({
    title,
    key,
    align: 'right' as const,
    className: 'number',
    render: (_: unknown, row: (typeof rows)[number]) => figureOf(row.code, row.unit, row[key]),
  });
  return (
    <Table<(typeof rows)[number]>
      size="small"
      rowKey="code"
      dataSource={rows}
      pagination={false}
      scroll={{ x: 'max-content' }}
      columns={[
        { title: t('covenants.figure'), key: 'code', render: (_, row) => code('covenantMetric', row.code) },
        value('approval', t('covenants.atApproval')),
        value('before', t('covenants.before')),
        value('now', t('covenants.now')),
      ]}
    />
  );
}
