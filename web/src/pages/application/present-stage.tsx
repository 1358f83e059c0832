import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { sampleOfTask } from '../../../../src/contracts/sample-task';
import type { Application } from '../../api/applications';
import { useSpoken } from '../../i18n/use-code';
import { Section } from '../../ui/section';
import { TaskActions } from '../inbox/task-actions';
import { ReviewForm } from '../samples/review-form';
import { AdmissionForm } from './admission-form';
import { AdmissionJudgement } from './admission-judgement';
import { DecisionForm } from './decision-form';
import { DisbursementForm } from './disbursement-form';
import { DocumentsForm } from './documents-form';
import { InvestigationForm } from './investigation-form';
import { RatingForm } from './rating-form';
import { ResubmissionForm } from './resubmission-form';
import { SignatureForm } from './signature-form';
import { usePersonName } from '../../ui/person';

interface StepProps {
  application: Application;
}

const FORMS: Readonly<Record<string, (props: StepProps) => ReactNode>> = {
  SUBMIT_DOCUMENTS: DocumentsForm,
  PROPOSE_ADMISSION: AdmissionForm,
  JUDGE_ADMISSION: AdmissionJudgement,
  INVESTIGATE_A: (props) => <InvestigationForm {...props} part="A" />,
  INVESTIGATE_B: (props) => <InvestigationForm {...props} part="B" />,
  RATE: RatingForm,
  RESUBMIT: ResubmissionForm,
  DECIDE: DecisionForm,
  SIGN: SignatureForm,
  DISBURSE: DisbursementForm,
};

/** What the case waits for, and the form for it in front of whoever may do it. */
export function PresentStage({ application }: StepProps): ReactNode {
  const { t } = useTranslation();
  const steps = application.actions.filter((action) => action in FORMS);
  return (
    <>
      <Waiting application={application} />
      {steps.map((action) => {
        const Form = FORMS[action];
        return Form ? (
          <Section key={action} title={t(`step.${action as 'RATE'}.title`)} id={`step-${action}`}>
            <Form application={application} />
          </Section>
        ) : null;
      })}
      <SampleReviews application={application} />
    </>
  );
}

/** The loan was drawn for a later look: what whoever looks finds is written down where he looks. */
function SampleReviews({ application }: StepProps): ReactNode {
  const { t } = useTranslation();
  return application.openTasks
    .filter(({ may }) => may.act.allowed)
    .map(({ id }) => ({ id, sample: sampleOfTask(id) }))
    .map(({ id, sample }) =>
      sample === null ? null : (
        <Section key={id} title={t('samples.reviewTitle')}>
          <ReviewForm id={sample} applicationNo={application.no} />
        </Section>
      ),
    );
}

function Waiting({ application }: StepProps): ReactNode {
  const { t } = useTranslation();
  const nameOf = usePersonName();
  const spoken = useSpoken();
  // Nobody takes a vote of a committee: every member has his own.
  const holderOf = ({ kind, assignee }: Application['openTasks'][number]): string => {
    if (kind === 'COMMITTEE_VOTE') return t('application.heldByCommittee');
    return assignee === null ? t('application.heldByNobody') : t('application.heldBy', { who: nameOf(assignee) });
  };
  if (application.openTasks.length === 0) {
    return <Alert showIcon type="info" style={{ marginBlockEnd: 16 }} title={t(`stageHint.${application.stage}`)} />;
  }
  return (
    <>
      {application.openTasks.map((task) => (
        <Alert
          key={task.id}
          showIcon
          type={task.kind === 'ASK_BANK' ? 'warning' : 'info'}
          style={{ marginBlockEnd: 16 }}
          title={spoken(task.title)}
          description={task.kind === 'ASK_BANK' ? <AskBank holder={holderOf(task)} /> : holderOf(task)}
          action={<TaskActions task={task} />}
        />
      ))}
    </>
  );
}

/** What to know before anything is done about a payment that the bank has not answered. */
function AskBank({ holder }: { holder: string }): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <div>{holder}</div>
      <div>{t('application.askBankHint')}</div>
    </>
  );
}
