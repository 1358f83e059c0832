import { Col, Empty, Row, Table, Typography, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CreditPlan } from '../../api/credit-plans';
import { percent } from '../../format/rate';
import { Money } from '../../ui/money';
import { Person } from '../../ui/person';
import { foldMonths, type Months as MonthRow } from './fold-months';
import { shown } from './shown';

type Line = CreditPlan['lines'][number];
type Manager = Line['managers'][number];

/** A line by who is to do it and by when it was done. */
export function PlanParts({ line }: { line: Line }): ReactNode {
  // What was lent says nothing of a line that plans a balance or a ceiling alone.
  const isLent = line.figures.some(({ metric }) => metric === 'DISBURSED' || metric === 'NEW_BORROWERS');
  return (
    <Row gutter={[24, 16]} style={{ marginBlockStart: 16 }}>
      <Col xs={24} xl={11}>
        <Managers line={line} />
      </Col>
      {isLent && (
        <Col xs={24} xl={13}>
          <Months line={line} />
        </Col>
      )}
    </Row>
  );
}

interface OfManager {
  key: string;
  managerUsername: string;
  figure: Manager['figures'][number];
  /** So many rows bear his name; none below the first. */
  rows: number;
}

function Managers({ line: { managers } }: { line: Line }): ReactNode {
  const { t } = useTranslation();
  const rows = managers.flatMap(({ managerUsername, figures }) =>
    figures.map((figure, index): OfManager => {
      const key = `${managerUsername}/${figure.metric}`;
      return { key, managerUsername, figure, rows: index === 0 ? figures.length : 0 };
    }),
  );
  const columns: TableColumnsType<OfManager> = [
    {
      title: t('creditPlans.manager'),
      key: 'manager',
      onCell: ({ rows: rowSpan }) => ({ rowSpan }),
      render: (_, { managerUsername }) => <Person of={managerUsername} />,
    },
    {
      title: t('creditPlans.metric'),
      key: 'metric',
      render: (_, { figure }) => t(`creditPlans.metrics.${figure.metric}`),
    },
    {
      title: t('creditPlans.share'),
      key: 'target',
      align: 'right',
      className: 'number',
      render: (_, { figure: { metric, target } }) => (target === null ? '—' : shown(metric, target)),
    },
    {
      title: t('creditPlans.actual'),
      key: 'actual',
      align: 'right',
      className: 'number',
      render: (_, { figure: { metric, actual } }) => shown(metric, actual),
    },
    {
      title: t('creditPlans.achieved'),
      key: 'achieved',
      align: 'right',
      render: (_, { figure: { achieved } }) => percent(achieved, 1),
    },
  ];
  return (
    <>
      <Typography.Title level={5}>{t('creditPlans.byManager')}</Typography.Title>
      <Table<OfManager>
        size="small"
        pagination={false}
        dataSource={rows}
        columns={columns}
        aria-label={t('creditPlans.byManager')}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('creditPlans.noManagers')} /> }}
      />
    </>
  );
}

function Months({ line: { months } }: { line: Line }): ReactNode {
  const { t } = useTranslation();
  const columns: TableColumnsType<MonthRow> = [
    {
      title: t('creditPlans.month'),
      key: 'month',
      className: 'number',
      render: (_, { month, until }) => (month === until ? month : t('creditPlans.monthsOnEnd', { from: month, until })),
    },
    {
      title: t('creditPlans.metrics.DISBURSED'),
      key: 'disbursed',
      align: 'right',
      render: (_, { disbursed }) => <Money amount={disbursed} />,
    },
    { title: t('creditPlans.metrics.NEW_BORROWERS'), dataIndex: 'newBorrowers', align: 'right' },
    {
      title: t('creditPlans.toDate'),
      key: 'toDate',
      align: 'right',
      render: (_, { disbursedToDate }) => <Money amount={disbursedToDate} />,
    },
    {
      title: t('creditPlans.achieved'),
      key: 'achieved',
      align: 'right',
      render: (_, { achieved }) => percent(achieved, 1),
    },
    {
      title: t('creditPlans.elapsed'),
      key: 'elapsed',
      align: 'right',
      render: (_, { elapsed }) => percent(elapsed, 1),
    },
  ];
  return (
    <>
      <Typography.Title level={5}>{t('creditPlans.byMonth')}</Typography.Title>
      <Table<MonthRow>
        size="small"
        rowKey="month"
        pagination={false}
        dataSource={foldMonths(months)}
        columns={columns}
        aria-label={t('creditPlans.byMonth')}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('creditPlans.notBegun')} /> }}
      />
    </>
  );
}
