import { Col, Descriptions, Result, Row } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useAgencies, type Agency } from '../../api/agencies';
import { percent } from '../../format/rate';
import { LoadedPage } from '../../ui/loaded-page';
import { Page } from '../../ui/page';
import { Section } from '../../ui/section';
import { StatusTag } from '../../ui/status-tag';
import { AgencyActs } from './agency-acts';
import { Evaluations, Trainings } from './agency-records';
import { MayWork } from './may-work';
import { Statement } from './statement';
import { UploadContactsButton } from './upload-contacts';
import { Person } from '../../ui/person';

/** One agency of the short list; what keeps it there, and what it earned. */
export default function AgencyPage(): ReactNode {
  const { t } = useTranslation();
  const { code = '' } = useParams();
  const agencies = useAgencies();
  return (
    <LoadedPage query={agencies}>
      {({ data }) => {
        const agency = data.find((one) => one.code === code);
        return agency ? <File key={code} agency={agency} /> : <Result status="404" title={t('agencies.unknown')} />;
      }}
    </LoadedPage>
  );
}

function File({ agency }: { agency: Agency }): ReactNode {
  return (
    <Page
      title={`${agency.name} ${agency.code}`}
      beside={
        <>
          <StatusTag kind="agencyStatus" code={agency.status} />
          <MayWork agency={agency} />
        </>
      }
      actions={
        <>
          <UploadContactsButton agency={agency} />
          <AgencyActs agency={agency} />
        </>
      }
    >
      <Row gutter={16}>
        <Col xs={24} xl={15}>
          <Statement code={agency.code} />
          <Evaluations agency={agency} />
          <Trainings agency={agency} />
        </Col>
        <Col xs={24} xl={9}>
          <Facts agency={agency} />
        </Col>
      </Row>
    </Page>
  );
}

function Facts({ agency }: { agency: Agency }): ReactNode {
  const { t } = useTranslation();
  const { rates, listedBy, delistedFor } = agency;
  const facts: [string, ReactNode][] = [
    [t('agencies.listed'), `${agency.listedFrom} – ${agency.listedUntil}`],
    [t('agencies.contractNo'), agency.contractNo],
    [t('agencies.contract'), `${agency.contractFrom} – ${agency.contractUntil}`],
    [
      t('agencies.rates'),
      <div key="rates">
        {rates.map(({ fromDays, rate }) => (
          <div key={fromDays}>{t('agencies.rateOf', { days: fromDays, rate: percent(rate) })}</div>
        ))}
      </div>,
    ],
    [t('agencies.evaluationDueOn'), agency.evaluationDueOn],
    [t('agencies.contacts'), agency.contacts],
    [t('agencies.violations'), agency.violations],
    [t('agencies.proposedBy'), <Person key="proposed" of={agency.proposedBy} />],
    [t('agencies.listedBy'), <Person key="listed" of={listedBy} />],
  ];
  if (delistedFor !== null) facts.push([t('agencies.delistedFor'), delistedFor]);
  return (
    <Section title={t('agencies.facts')}>
      <Descriptions
        size="small"
        column={1}
        items={facts.map(([label, children]) => ({ key: label, label, children }))}
      />
    </Section>
  );
}
