import { Col, Empty, Row, Table, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRiskReview, type RiskReview } from '../../api/reports';
import { groupMoney } from '../../format/money';
import { percent } from '../../format/rate';
import { useSpoken } from '../../i18n/use-code';
import { Figures } from '../../ui/figures';
import { Loaded } from '../../ui/loaded';
import { Money } from '../../ui/money';
import { Section } from '../../ui/section';
import { ToneTag } from '../../ui/tone-tag';

type Scenario = RiskReview['scenarios'][number];
type Use = Pick<RiskReview['borrowers'][number], 'principal' | 'limit' | 'use' | 'broken'>;

/** Where the book leans too much on one, and what it would cost if it went wrong. */
export function RiskReviewSection(): ReactNode {
  const { t } = useTranslation();
  const review = useRiskReview();
  return (
    <Section title={t('riskReview.title')} extra={t('riskReview.hint')}>
      <Loaded query={review}>
        {(data) => (
          <>
            <Scenarios scenarios={data.scenarios} />
            <Figures
              figures={[
                { title: t('riskReview.provision'), value: groupMoney(data.provision) },
                { title: t('riskReview.facilities'), value: percent(data.facilities.use, 2) },
              ]}
            />
            <Row gutter={16}>
              <Col xs={24} xl={12}>
                <Borrowers rows={data.borrowers} />
              </Col>
              <Col xs={24} xl={12}>
                <Groups rows={data.groups} />
                <Industries review={data} />
              </Col>
            </Row>
          </>
        )}
      </Loaded>
    </Section>
  );
}

function Scenarios({ scenarios }: { scenarios: Scenario[] }): ReactNode {
  const { t } = useTranslation();
  const spoken = useSpoken();
  const columns: TableColumnsType<Scenario> = [
    { title: t('riskReview.scenario'), key: 'title', render: (_, { title }) => spoken(title) },
    {
      title: t('riskReview.nonPerforming'),
      key: 'bad',
      align: 'right',
      render: (_, { nonPerforming }) => percent(nonPerforming, 2),
    },
    {
      title: t('riskReview.provision'),
      key: 'provision',
      align: 'right',
      render: (_, { provision }) => <Money amount={provision} />,
    },
    { title: t('riskReview.added'), key: 'added', align: 'right', render: (_, { added }) => <Money amount={added} /> },
    {
      title: t('riskReview.ofCapital'),
      key: 'capital',
      align: 'right',
      render: (_, { ofCapital }) => percent(ofCapital, 2),
    },
  ];
  return <Plain<Scenario> rowKey="code" columns={columns} rows={scenarios} />;
}

function useColumns<Row extends Use>(): TableColumnsType<Row> {
  const { t } = useTranslation();
  return [
    {
      title: t('portfolio.principal'),
      key: 'principal',
      align: 'right',
      render: (_, { principal }) => <Money amount={principal} />,
    },
    { title: t('riskReview.limit'), key: 'limit', align: 'right', render: (_, { limit }) => <Money amount={limit} /> },
    {
      title: t('riskReview.use'),
      key: 'use',
      align: 'right',
      render: (_, { use, broken }) => (broken ? <ToneTag tone="red">{percent(use, 2)}</ToneTag> : percent(use, 2)),
    },
  ];
}

function Borrowers({ rows }: { rows: RiskReview['borrowers'] }): ReactNode {
  const { t } = useTranslation();
  const uses = useColumns<(typeof rows)[number]>();
  return (
    <Plain<(typeof rows)[number]>
      rowKey="clientNo"
      title={t('riskReview.borrowers')}
      rows={rows}
      columns={[
        {
          title: t('riskReview.borrower'),
          key: 'client',
          render: (_, { clientNo, clientMasked }) => <Link to={`/clients/${clientNo}`}>{clientMasked}</Link>,
        },
        ...uses,
      ]}
    />
  );
}

function Groups({ rows }: { rows: RiskReview['groups'] }): ReactNode {
  const { t } = useTranslation();
  const uses = useColumns<(typeof rows)[number]>();
  return (
    <Plain<(typeof rows)[number]>
      rowKey="groupCode"
      title={t('riskReview.groups')}
      rows={rows}
      columns={[{ title: t('riskReview.group'), dataIndex: 'groupCode' }, ...uses]}
    />
  );
}

function Industries({ review }: { review: RiskReview }): ReactNode {
  const { t } = useTranslation();
  type Industry = RiskReview['industries'][number];
  return (
    <Plain<Industry>
      rowKey="industry"
      title={t('riskReview.industries', { index: review.herfindahl })}
      rows={review.industries}
      columns={[
        {
          title: t('riskReview.industry'),
          key: 'industry',
          render: (_, { industry }) => (industry === '' ? t('riskReview.other') : industry),
        },
        {
          title: t('portfolio.principal'),
          key: 'principal',
          align: 'right',
          render: (_, { principal }) => <Money amount={principal} />,
        },
        { title: t('riskReview.share'), key: 'share', align: 'right', render: (_, { share }) => percent(share, 2) },
      ]}
    />
  );
}

/** A small table under a heading of its own. */
function Plain<Row extends object>(props: {
  rowKey: string;
  title?: string;
  columns: TableColumnsType<Row>;
  rows: Row[];
}): ReactNode {
  const { t } = useTranslation();
  const { title } = props;
  return (
    <Table<Row>
      size="small"
      style={{ marginBlockEnd: 16 }}
      rowKey={props.rowKey}
      columns={props.columns}
      dataSource={props.rows}
      pagination={false}
      scroll={{ x: 'max-content' }}
      locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('riskReview.none')} /> }}
      {...(title === undefined ? {} : { title: () => <strong>{title}</strong> })}
    />
  );
}
