import { Col, Descriptions, Row } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { paperUrl, useInspection, type Inspection } from '../../api/inspections';
import { useCode } from '../../i18n/use-code';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { LoadedPage } from '../../ui/loaded-page';
import { Page } from '../../ui/page';
import { Section } from '../../ui/section';
import { StatusTag } from '../../ui/status-tag';
import { EvidencePanel } from './evidence-panel';
import { ReportForm } from './report-form';
import { Reports } from './reports';
import { ReviewForm } from './review-form';
import { Person } from '../../ui/person';

export default function InspectionPage(): ReactNode {
  const { no = '', id = '' } = useParams();
  const inspection = useInspection(no, id);
  return <LoadedPage query={inspection}>{(data) => <InspectionFile key={data.id} inspection={data} />}</LoadedPage>;
}

function InspectionFile({ inspection }: { inspection: Inspection }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const { me } = useSession();
  const { status, reportedBy, reports } = inspection;
  const reportable = status === 'OPEN' && may(me.roles, 'INSPECTION_REPORT');
  const reviewable = status === 'REPORTED' && may(me.roles, 'INSPECTION_REVIEW') && reportedBy !== me.username;
  return (
    <Page
      title={`${code('inspectionKind', inspection.kind)} · ${inspection.loanNo}`}
      beside={<StatusTag kind="inspectionStatus" code={status} />}
      actions={
        reports.length > 0 && (
          <a href={paperUrl(inspection)} target="_blank" rel="noreferrer">
            {t('inspections.print')}
          </a>
        )
      }
    >
      <Row gutter={16}>
        <Col xs={24} xl={15}>
          <EvidencePanel inspection={inspection} open={reportable} />
          {reportable && (
            <Section title={t('inspections.report')}>
              <ReportForm inspection={inspection} />
            </Section>
          )}
          {reviewable && (
            <Section title={t('inspections.review')}>
              <ReviewForm inspection={inspection} />
            </Section>
          )}
          <Reports inspection={inspection} />
        </Col>
        <Col xs={24} xl={9}>
          <Facts inspection={inspection} />
        </Col>
      </Row>
    </Page>
  );
}

function Facts({ inspection }: { inspection: Inspection }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const { loanNo, reasons, late } = inspection;
  const facts: [string, ReactNode][] = [
    [
      t('loans.no'),
      <Link key="loan" to={`/loans/${loanNo}`}>
        {loanNo}
      </Link>,
    ],
    [t('client.title'), inspection.clientMasked],
    [t('application.manager'), <Person key="manager" of={inspection.managerUsername} />],
    [t('inspections.openedOn'), inspection.openedOn],
    [t('inspections.dueOn'), inspection.dueOn],
    [t('inspections.late'), late === 'NONE' ? '—' : <StatusTag key="late" kind="lateLevel" code={late} />],
    [t('inspections.reasons'), reasons.map((reason) => code('inspectionTrigger', reason)).join('; ') || '—'],
  ];
  return (
    <Section title={t('inspections.facts')}>
      <Descriptions
        size="small"
        column={1}
        items={facts.map(([label, children]) => ({ key: label, label, children }))}
      />
    </Section>
  );
}
