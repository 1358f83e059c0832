import { Col, Row, Space } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useAdmission, useApplication, type AdmissionFile, type Application } from '../../api/applications';
import { ByPart } from '../../session/by-part';
import { addressOf } from '../../terms/terms-address';
import { TermsComparison } from '../../terms/terms-comparison';
import { fromTerms } from '../../terms/terms-values';
import { Deadline } from '../../ui/deadline';
import { LoadedPage } from '../../ui/loaded-page';
import { Page } from '../../ui/page';
import { PapersButton, type PrintablePaper } from '../../ui/papers-button';
import { Section } from '../../ui/section';
import { StatusTag } from '../../ui/status-tag';
import { TravelButton } from '../../ui/travel-button';
import { useNow } from '../../ui/use-now';
import { WorkflowLink } from '../../ui/workflow-link';
import { ApplicationFacts } from './application-facts';
import { ApplicationTimeline } from './application-timeline';
import { Appraisals } from './appraisals';
import { Approvals } from './approvals';
import { CautionsAlert } from './cautions-alert';
import { ChangesAlert } from './changes-alert';
import { Committee } from './committee';
import { ClientCard } from '../../clients/client-card';
import { DealSection } from './deal/deal-section';
import { Documents } from './documents';
import { Exposure } from './exposure';
import { Files } from './files';
import { Investigations } from './investigations';
import { LongTermSection } from './long-term/long-term-section';
import { Price } from './price';
import { Questions } from './questions';
import { Payments } from './payments';
import { PreparationSection } from './preparation/preparation-section';
import { HandOverSection } from './papers/hand-over-section';
import { PresentStage } from './present-stage';
import { ProjectSection } from './project/project-section';
import { ReconsiderLink } from './reconsider-link';
import { CustodyAndRelease } from './security/custody-and-release';
import { SecuritySection } from './security/security-section';
import { StageSteps } from './stage-steps';
import { SuitabilitySection } from './suitability/suitability-section';
import { WithdrawButton } from './withdraw-button';

export default function ApplicationPage(): ReactNode {
  const { no = '' } = useParams();
  const application = useApplication(no);
  return (
    <LoadedPage query={application}>
      {(data) => (
        <ByPart branchCode={data.branchCode}>
          <Case key={data.no} application={data} />
        </ByPart>
      )}
    </LoadedPage>
  );
}

function Case({ application }: { application: Application }): ReactNode {
  const { t } = useTranslation();
  const now = useNow();
  const admission = useAdmission(application.no);
  const { no, stage, deadlineAt, loanNo, facilityNo, renewsLoanNo } = application;
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
          {facilityNo && <Link to={`/facilities/${facilityNo}`}>{t('facilities.one', { no: facilityNo })}</Link>}
          {renewsLoanNo && <Link to={`/loans/${renewsLoanNo}`}>{t('renewal.renews', { no: renewsLoanNo })}</Link>}
          {loanNo && <Link to={`/loans/${loanNo}`}>{t('application.toLoan', { loanNo })}</Link>}
          <TravelButton subject={{ applicationNo: no }} today={application.today} />
          <PapersButton papers={papersOf(application, admission.data)} />
          <WorkflowLink url={application.workflowUrl} />
          <ReconsiderLink application={application} />
          <WithdrawButton application={application} />
        </>
      }
    >
      <StageSteps stage={stage} />
      <Row gutter={16}>
        <Col xs={24} xl={15}>
          <ChangesAlert no={no} />
          <CautionsAlert cautions={application.cautions} />
          <PresentStage application={application} />
          <Section title={t('terms.title')} extra={<Link to={comparisonOf(application)}>{t('solutions.open')}</Link>}>
            <TermsComparison compared={application.termsCompared} />
          </Section>
          <LongTermSection application={application} />
          <DealSection application={application} />
          <SuitabilitySection application={application} />
          <Approvals rounds={application.approvals} isDraw={facilityNo !== null} />
          <Committee application={application} />
          <Questions application={application} />
          <SecuritySection application={application} />
          <CustodyAndRelease application={application} />
          <PreparationSection application={application} />
          <Payments application={application} />
          <Price application={application} />
          <ProjectSection application={application} />
          <Appraisals application={application} />
          <Investigations investigations={application.investigations} application={application} />
          <Documents application={application} />
          <Files application={application} />
          <HandOverSection application={application} />
        </Col>
        <Col xs={24} xl={9}>
          <ClientCard client={application.client} />
          <Exposure clientNo={application.clientNo} />
          <ApplicationFacts application={application} />
          <ApplicationTimeline no={no} />
        </Col>
      </Row>
    </Page>
  );
}

/** Where what is asked for is set beside other plans. */
const comparisonOf = ({ appliedTerms, productCode, clientNo }: Application): string =>
  addressOf('/solutions', { ...fromTerms(appliedTerms), productCode, clientNo });

const lacks = ({ required, status }: Application['documents'][number]): boolean =>
  required && status !== 'VERIFIED' && status !== 'WAIVED';

/** A contract is printed once it is signed, the missing-item letter while something is missing, the rest at any time. */
function papersOf({ no, contract, documents }: Application, admission: AdmissionFile | undefined): PrintablePaper[] {
  const paper = (kind: PrintablePaper['kind']): PrintablePaper => ({ kind, href: `applications/${no}/papers/${kind}` });
  return [
    ...(admission?.form
      ? [{ kind: 'admission' as const, href: `applications/${no}/admission/paper`, open: true as const }]
      : []),
    { kind: 'report', href: `applications/${no}/report`, open: true },
    ...(contract === null ? [] : [paper('contract')]),
    ...(documents.some(lacks) ? [paper('missing-items')] : []),
    paper('cost-statement'),
    paper('repayment-plan'),
  ];
}
