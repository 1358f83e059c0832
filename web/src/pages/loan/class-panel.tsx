import { Button, Descriptions, Form, Input, Select, Timeline } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RISK_CLASSES } from '../../../../src/contracts/http/loans';
import { giveClassOpinion, useLoanClass, type LoanClass } from '../../api/loan-changes';
import { loanKey, type Loan } from '../../api/loans';
import { useTasksOf } from '../../api/tasks';
import { useCode, useSpoken } from '../../i18n/use-code';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { Dialog } from '../../ui/dialog';
import { Loaded } from '../../ui/loaded';
import { Section } from '../../ui/section';
import { StatusTag } from '../../ui/status-tag';
import { StepForm } from '../../ui/step-form';
import { useDialog } from '../../ui/use-dialog';
import { Person } from '../../ui/person';
import { ClassFacts } from './class-facts';
import { Unread } from '../../ui/unread';

interface Values {
  riskClass: string;
  reason: string;
}

const GRADERS: readonly string[] = ['CLIENT_MANAGER', 'DEPARTMENT_MANAGER'];

/** The class with what holds it down, and the opinions of the three people who recognise it. */
export function ClassPanel({ loan: { no, today, status } }: { loan: Loan }): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const closed = status === 'SETTLED' || status === 'WRITTEN_OFF';
  const found = useLoanClass(no);
  const tasks = useTasksOf(no);
  // Once a recognition is under way, only whose step it is sees the button; anybody who grades may begin one.
  const isNext = found.data?.review
    ? tasks.data?.data.some(({ kind, may: verdicts }) => kind.startsWith('CLASS_') && verdicts.act.allowed)
    : me.roles.some((role) => GRADERS.includes(role));
  const opines = !closed && may(me.roles, 'CLASS_OPINE') && isNext && found.data;
  return (
    <Section title={t('riskClass.title')} extra={opines && <OpinionButton view={opines} />}>
      <Loaded query={found}>
        {(view) => (
          <>
            <Grounds view={view} />
            {view.review && <Unread query={tasks} />}
            <ClassFacts view={view} today={today} closed={closed} />
          </>
        )}
      </Loaded>
    </Section>
  );
}

function Grounds({ view }: { view: LoanClass }): ReactNode {
  const { t } = useTranslation();
  const spoken = useSpoken();
  const { review } = view;
  return (
    <>
      <Descriptions size="small" column={1}>
        <Descriptions.Item label={t('riskClass.inForce')}>
          <StatusTag kind="riskClass" code={view.riskClass} />
        </Descriptions.Item>
        <Descriptions.Item label={t('riskClass.floor')}>
          {view.since === null ? t('riskClass.notYet') : <StatusTag kind="riskClass" code={view.floor} />}
        </Descriptions.Item>
        <Descriptions.Item label={t('riskClass.floors')}>
          {view.floors.map(({ title }) => spoken(title)).join('; ') || t('riskClass.noFloors')}
        </Descriptions.Item>
        <Descriptions.Item label={t('riskClass.step')}>
          {review ? t(`riskClass.steps.${review.step}`) : t('riskClass.noReview')}
        </Descriptions.Item>
      </Descriptions>
      <Timeline
        items={(review?.opinions ?? []).map(({ step, by, on, riskClass, reason }) => ({
          key: step,
          content: (
            <>
              <div>
                {t(`riskClass.steps.${step}`)} <StatusTag kind="riskClass" code={riskClass} /> {on} · <Person of={by} />
              </div>
              <div className="prose">{reason}</div>
            </>
          ),
        }))}
      />
    </>
  );
}

function OpinionButton({ view }: { view: LoanClass }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const dialog = useDialog();
  const required = { required: true, message: t('form.required') };
  return (
    <>
      <Button size="small" onClick={dialog.show}>
        {t('riskClass.opine')}
      </Button>
      <Dialog open={dialog.isOpen} title={t('riskClass.opine')} onCancel={dialog.hide}>
        <StepForm<Values, LoanClass>
          draft={`class-${view.loanNo}`}
          initialValues={{ riskClass: view.riskClass }}
          send={(values, key) => giveClassOpinion(view.loanNo)(values, key)}
          invalidates={[loanKey(view.loanNo), ['tasks']]}
          submit={t('riskClass.submit')}
          done={t('riskClass.done')}
          onDone={dialog.hide}
        >
          <Form.Item name="riskClass" label={t('loans.riskClass')} extra={t('riskClass.hint')} rules={[required]}>
            <Select options={RISK_CLASSES.map((value) => ({ value, label: code('riskClass', value) }))} />
          </Form.Item>
          <Form.Item name="reason" label={t('riskClass.reason')} rules={[{ ...required, whitespace: true }]}>
            <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} />
          </Form.Item>
        </StepForm>
      </Dialog>
    </>
  );
}
