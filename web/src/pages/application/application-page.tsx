import { Col, Row, Space } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useApplication, type Application } from '../../api/applications';
import { TermsComparison } from '../../terms/terms-comparison';
import { Deadline } from '../../ui/deadline';
import { Loaded } from '../../ui/loaded';
import { Page } from '../../ui/page';
import { Section } from '../../ui/section';
import { StatusTag } from '../../ui/status-tag';
import { TravelButton } from '../../ui/travel-button';
import { useNow } from '../../ui/use-now';
import { WorkflowLink } from '../../ui/workflow-link';
import { ApplicationFacts } from './application-facts';
import { ApplicationTimeline } from './application-timeline';
import { Approvals } from './approvals';
import { ClientCard } from '../../clients/client-card';
import { Documents } from './documents';
import { Investigations } from './investigations';
import { PresentStage } from './present-stage';
import { StageSteps } from './stage-steps';
import { WithdrawButton } from './withdraw-button';

export default function ApplicationPage(): ReactNode {
  const { no = '' } = useParams();
  const application = useApplication(no);
  return <Loaded query={application}>{(data) => <Case key={data.no} application={data} />}</Loaded>;
}

function Case({ application }: { application: Application }): ReactNode {
  const { t } = useTranslation();
  const now = useNow();
  const { no, stage, deadlineAt, loanNo } = application;
  return (
    <Page
      title={t('application.title', { no })}
      beside={
        <Space size={4} wrap>
          <StatusTag kind="stage" code={stage} />
          {deadlineAt && <Deadline createdAt={application.createdAt} dueAt={deadlineAt} now={now} />}
        </Space>
      }
      actions={
        <>
          {loanNo && <Link to={`/loans/${loanNo}`}>{t('application.toLoan', { loanNo })}</Link>}
          <TravelButton subject={{ applicationNo: no }} today={application.today} />
          <WorkflowLink url={application.workflowUrl} />
          <WithdrawButton application={application} />
        </>
      }
    >
      <StageSteps stage={stage} />
      <Row gutter={16}>
        <Col xs={24} xl={15}>
          <PresentStage application={application} />
          <Section title={t('terms.title')}>
            <TermsComparison compared={application.termsCompared} />
          </Section>
          <Approvals rounds={application.approvals} />
          <Investigations investigations={application.investigations} application={application} />
          <Documents documents={application.documents} />
        </Col>
        <Col xs={24} xl={9}>
          <ClientCard client={application.client} />
          <ApplicationFacts application={application} />
          <ApplicationTimeline no={no} />
        </Col>
      </Row>
    </Page>
  );
}
