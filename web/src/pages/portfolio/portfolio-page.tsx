import { Alert, Card, Progress, Table, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePortfolio, type Portfolio } from '../../api/reports';
import { groupMoney } from '../../format/money';
import { percent } from '../../format/rate';
import { Branch } from '../../ui/branch';
import { Figures } from '../../ui/figures';
import { Loaded } from '../../ui/loaded';
import { Money } from '../../ui/money';
import { Page } from '../../ui/page';
import { StatusTag } from '../../ui/status-tag';
import { RiskReviewSection } from './risk-review';

type ClassRow = Portfolio['classes'][number];

/** The five classes 五级分类, each a door to the loans behind it. */
export default function PortfolioPage(): ReactNode {
  const { t } = useTranslation();
  const portfolio = usePortfolio();
  return (
    <Page
      title={t('portfolio.title')}
      beside={
        portfolio.data && (
          <span>
            {portfolio.data.branchCode === null ? t('portfolio.wholeBank') : <Branch of={portfolio.data.branchCode} />}
          </span>
        )
      }
    >
      <Loaded query={portfolio}>
        {(data) => (
          <>
            {data.loans === 0 && (
              <Alert type="info" showIcon title={t('portfolio.empty')} style={{ marginBlockEnd: 16 }} />
            )}
            <Headline portfolio={data} />
            <Card styles={{ body: { padding: 0 } }}>
              <ClassTable portfolio={data} />
            </Card>
            <div style={{ marginBlockStart: 16 }}>
              <RiskReviewSection />
            </div>
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Headline({ portfolio }: { portfolio: Portfolio }): ReactNode {
  const { t } = useTranslation();
  const { nonPerforming, par30, par90 } = portfolio;
  return (
    <Card size="small" style={{ marginBlockEnd: 16 }}>
      <Figures
        figures={[
          { title: t('portfolio.loans'), value: portfolio.loans },
          { title: t('portfolio.principal'), value: groupMoney(portfolio.principal) },
          { title: t('portfolio.overdue'), value: groupMoney(portfolio.overduePrincipal) },
          { title: t('portfolio.nonPerforming'), value: percent(nonPerforming.share, 2) },
          { title: 'PAR30', value: percent(par30.share, 2) },
          { title: 'PAR90', value: percent(par90.share, 2) },
        ]}
      />
    </Card>
  );
}

function ClassTable({ portfolio }: { portfolio: Portfolio }): ReactNode {
  const { t } = useTranslation();
  const columns: TableColumnsType<ClassRow> = [
    {
      title: t('loans.riskClass'),
      key: 'class',
      render: (_, row) => (
        <Link to={`/loans?riskClass=${row.riskClass}`}>
          <StatusTag kind="riskClass" code={row.riskClass} />
        </Link>
      ),
    },
    { title: t('portfolio.loans'), dataIndex: 'loans', align: 'right' },
    {
      title: t('portfolio.principal'),
      dataIndex: 'principal',
      align: 'right',
      render: (amount: string) => <Money amount={amount} />,
    },
    {
      title: t('portfolio.share'),
      key: 'share',
      width: 260,
      render: (_, row) => (
        <Progress
          percent={Number(row.share ?? '0') * 100}
          format={() => percent(row.share, 2)}
          size="small"
          status="normal"
          aria-label={t('portfolio.share')}
        />
      ),
    },
  ];
  return (
    <Table<ClassRow>
      size="middle"
      rowKey="riskClass"
      columns={columns}
      dataSource={portfolio.classes}
      pagination={false}
      scroll={{ x: 'max-content' }}
      summary={() => (
        <Table.Summary.Row>
          <Table.Summary.Cell index={0}>
            <strong>{t('schedule.sum')}</strong>
          </Table.Summary.Cell>
          <Table.Summary.Cell index={1} align="right">
            {portfolio.loans}
          </Table.Summary.Cell>
          <Table.Summary.Cell index={2} align="right">
            <Money amount={portfolio.principal} strong />
          </Table.Summary.Cell>
          <Table.Summary.Cell index={3} />
        </Table.Summary.Row>
      )}
    />
  );
}
