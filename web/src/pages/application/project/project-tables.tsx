import { Table, Typography, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Appraisal } from '../../../api/case';
import { percent } from '../../../format/rate';
import { useCode } from '../../../i18n/use-code';
import { Money } from '../../../ui/money';

type Tables = NonNullable<Appraisal['project']>;
type Year = Tables['years'][number];
type Case = Tables['sensitivity'][number];
const AMOUNTS = ['operating', 'net', 'cumulative', 'interest', 'principal', 'balance'] as const;

/** The years of a project, and how it stands with one thing other than planned. */
export function ProjectTablesView({ tables }: { tables: Tables }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const years: TableColumnsType<Year> = [
    { title: t('project.year'), dataIndex: 'year' },
    { title: t('project.phase'), key: 'phase', render: (_, { phase }) => code('projectPhase', phase) },
    ...AMOUNTS.map((key) => ({
      title: t(`project.${key}`),
      key,
      align: 'right' as const,
      render: (_: unknown, row: Year) => <Money amount={row[key]} />,
    })),
    { title: t('project.dscr'), key: 'dscr', align: 'right', render: (_, { dscr }) => dscr ?? '—' },
  ];
  const cases: TableColumnsType<Case> = [
    { title: t('project.factor'), key: 'factor', render: (_, { factor }) => code('projectFactor', factor) },
    {
      title: t('project.change'),
      key: 'change',
      align: 'right',
      render: (_, { changePercent }) => `${changePercent > 0 ? '+' : ''}${String(changePercent)}%`,
    },
    { title: t('project.npv'), key: 'npv', align: 'right', render: (_, { npv }) => <Money amount={npv} /> },
    { title: t('project.irr'), key: 'irr', align: 'right', render: (_, { irr }) => percent(irr, 2) },
    { title: t('project.minDscr'), key: 'minDscr', align: 'right', render: (_, { minDscr }) => minDscr ?? '—' },
  ];
  return (
    <>
      <div>
        <Typography.Title level={3} style={{ fontSize: 14 }}>
          {t('project.years')}
        </Typography.Title>
        <Table<Year>
          size="small"
          rowKey="year"
          columns={years}
          dataSource={[...tables.years]}
          pagination={false}
          scroll={{ x: 'max-content' }}
        />
      </div>
      <div>
        <Typography.Title level={3} style={{ fontSize: 14 }}>
          {t('project.sensitivity')}
        </Typography.Title>
        <Table<Case>
          size="small"
          rowKey={({ factor, changePercent }) => `${factor}${String(changePercent)}`}
          columns={cases}
          dataSource={[...tables.sensitivity]}
          pagination={false}
          scroll={{ x: 'max-content' }}
        />
      </div>
    </>
  );
}
