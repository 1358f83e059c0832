import { Col, Descriptions, Empty, Row, Table, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useFacility, useFacilityTimeline, type Facility } from '../../api/facilities';
import { useProductName } from '../../api/products';
import { percent } from '../../format/rate';
import { useCode } from '../../i18n/use-code';
import { Lines } from '../../ui/lines';
import { Loaded } from '../../ui/loaded';
import { LoadedPage } from '../../ui/loaded-page';
import { ClientLink } from '../../ui/client-link';
import { Money } from '../../ui/money';
import { Page } from '../../ui/page';
import { Section } from '../../ui/section';
import { StatusTag } from '../../ui/status-tag';
import { Story } from '../../ui/story';
import { ChangeButtons } from './change-buttons';
import { DrawButton } from './draw-button';
import { RateButton } from './rate-button';
import { Person } from '../../ui/person';
import { HeldPapers } from '../loan/collateral/held-papers';
import { ReleasePanel } from '../workout/release-panel';

export default function FacilityPage(): ReactNode {
  const { no = '' } = useParams();
  const facility = useFacility(no);
  return <LoadedPage query={facility}>{(data) => <FacilityFile key={data.no} facility={data} />}</LoadedPage>;
}

function FacilityFile({ facility }: { facility: Facility }): ReactNode {
  const { t } = useTranslation();
  return (
    <Page
      title={t('facilities.one', { no: facility.no })}
      beside={<StatusTag kind="facilityStatus" code={facility.status} />}
      actions={
        <>
          <DrawButton facility={facility} />
          <RateButton facility={facility} />
          <ChangeButtons facility={facility} />
        </>
      }
    >
      <Row gutter={16}>
        <Col xs={24} xl={15}>
          <Draws draws={facility.draws} />
          <FacilityTimeline no={facility.no} />
        </Col>
        <Col xs={24} xl={9}>
          <Facts facility={facility} />
          <HeldPapers at={{ of: 'facilities', no: facility.no, managerUsername: facility.managerUsername }} />
          <ReleasePanel narrow at={{ of: 'facilities', no: facility.no }} managerUsername={facility.managerUsername} />
        </Col>
      </Row>
    </Page>
  );
}

function Facts({ facility }: { facility: Facility }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const productName = useProductName();
  const { terms } = facility;
  const facts: [string, ReactNode][] = [
    [t('client.title'), <ClientLink key="client" of={facility} />],
    [t('application.product'), productName(facility.productCode)],
    [
      t('loan.application'),
      <Link key="application" to={`/applications/${facility.applicationNo}`}>
        {facility.applicationNo}
      </Link>,
    ],
    [t('facilities.limit'), <Money key="limit" amount={facility.limit} />],
    [t('facilities.used'), <Money key="used" amount={facility.used} />],
    [t('facilities.reserved'), <Money key="reserved" amount={facility.reserved} />],
    [
      t('facilities.available'),
      <strong key="available">
        <Money amount={facility.available} />
      </strong>,
    ],
    [t('facilities.revolves'), facility.revolving ? t('facilities.revolving') : t('facilities.once')],
    [t('facilities.term'), `${facility.startsOn} – ${facility.expiresOn}`],
    [t('terms.annualRate'), percent(terms.annualRate)],
    [t('terms.method'), code('method', terms.method)],
    [t('facilityRating.until'), [facility.grade, facility.ratingUntil].filter(Boolean).join(' · ') || '—'],
    [t('application.manager'), <Person key="manager" of={facility.managerUsername} />],
  ];
  return (
    <Section title={t('facilities.facts')}>
      <Descriptions
        size="small"
        column={1}
        items={facts.map(([label, children]) => ({ key: label, label, children }))}
      />
    </Section>
  );
}

function FacilityTimeline({ no }: { no: string }): ReactNode {
  const { t } = useTranslation();
  const timeline = useFacilityTimeline(no);
  return (
    <Section title={t('timeline.title')}>
      <Loaded query={timeline}>{(data) => <Story story={data} />}</Loaded>
    </Section>
  );
}

type Draw = Facility['draws'][number];

function Draws({ draws }: { draws: readonly Draw[] }): ReactNode {
  const { t } = useTranslation();
  const columns: TableColumnsType<Draw> = [
    {
      title: t('applications.no'),
      dataIndex: 'applicationNo',
      render: (no: string, { purpose }) => (
        <Lines
          texts={[
            <Link key="no" to={`/applications/${no}`}>
              {no}
            </Link>,
            purpose,
          ]}
        />
      ),
    },
    { title: t('applications.stage'), key: 'stage', render: (_, { stage }) => <StatusTag kind="stage" code={stage} /> },
    {
      title: t('facilities.amount'),
      dataIndex: 'amount',
      align: 'right',
      render: (amount: string) => <Money amount={amount} />,
    },
    {
      title: t('loans.no'),
      dataIndex: 'loanNo',
      render: (no: string | null) => (no === null ? '—' : <Link to={`/loans/${no}`}>{no}</Link>),
    },
    {
      title: t('facilities.outstanding'),
      dataIndex: 'principal',
      align: 'right',
      render: (amount: string | null) => (amount === null ? '—' : <Money amount={amount} />),
    },
    { title: t('loans.maturityOn'), dataIndex: 'maturityOn', render: (on: string | null) => on ?? '—' },
  ];
  return (
    <Section title={t('facilities.draws')}>
      <Table<Draw>
        size="small"
        rowKey="applicationNo"
        columns={columns}
        dataSource={[...draws]}
        pagination={false}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('facilities.noDraws')} /> }}
      />
    </Section>
  );
}
