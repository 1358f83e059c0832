import { Button, Form, Input, InputNumber, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CONSEQUENCES, COVENANT_MONTHS } from '../../../../../src/domain/covenant/covenant';
import { COVENANT_METRICS, type CovenantMetric } from '../../../../../src/domain/covenant/metric';
import {
  covenantsKey,
  decideCovenant,
  proposeCovenant,
  waiveBreach,
  type Covenant,
  type CovenantTest,
} from '../../../api/covenants';
import type { Loan } from '../../../api/loans';
import { useSubmission } from '../../../http/use-submission';
import { useCode } from '../../../i18n/use-code';
import { may } from '../../../session/rights';
import { useSession } from '../../../session/use-session';
import { Dialog } from '../../../ui/dialog';
import { FailureAlert } from '../../../ui/failure-alert';
import { StepForm } from '../../../ui/step-form';
import { useDialog } from '../../../ui/use-dialog';
import { boundOf, signOf } from './metric-figure';

interface Promised {
  metric: CovenantMetric;
  direction: string;
  bound: string;
  frequency: string;
  cureDays: number;
  consequence: string;
}

/** Proposes what the borrower is to promise of his figures. */
export function ProposeButton({ loan }: { loan: Loan }): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const dialog = useDialog();
  if (!may(me.roles, 'COVENANT_PROPOSE') || loan.status === 'SETTLED') return null;
  return (
    <>
      <Button onClick={dialog.show}>{t('covenants.propose')}</Button>
      <Dialog open={dialog.isOpen} title={t('covenants.propose')} onCancel={dialog.hide}>
        <StepForm<Promised, unknown>
          draft={`covenant-${loan.no}`}
          initialValues={{ direction: 'MAX', frequency: 'QUARTER', cureDays: 30, consequence: 'WARN' }}
          send={({ bound, ...promise }, key) =>
            proposeCovenant(loan.applicationNo)({ ...promise, bound: boundOf(promise.metric, bound) }, key)
          }
          invalidates={[covenantsKey(loan.no)]}
          submit={t('covenants.propose')}
          done={t('covenants.proposed')}
          onDone={dialog.hide}
        >
          <PromiseFields />
        </StepForm>
      </Dialog>
    </>
  );
}

function PromiseFields(): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const form = Form.useFormInstance<Promised>();
  const metric = Form.useWatch<CovenantMetric | undefined>('metric', form);
  const required = [{ required: true, message: t('form.required') }];
  return (
    <>
      <Form.Item name="metric" label={t('covenants.metric')} rules={required}>
        <Select options={COVENANT_METRICS.map((value) => ({ value, label: code('covenantMetric', value) }))} />
      </Form.Item>
      <Form.Item name="direction" label={t('covenants.direction')} rules={required}>
        <Select options={['MIN', 'MAX'].map((value) => ({ value, label: code('covenantDirection', value) }))} />
      </Form.Item>
      <Form.Item name="bound" label={t('covenants.bound')} extra={t('covenants.boundHint')} rules={required}>
        <Input inputMode="decimal" suffix={metric === undefined ? '' : signOf(metric)} />
      </Form.Item>
      <Form.Item name="frequency" label={t('covenants.frequency')} rules={required}>
        <Select
          options={Object.keys(COVENANT_MONTHS).map((value) => ({ value, label: code('covenantMonths', value) }))}
        />
      </Form.Item>
      <Form.Item name="cureDays" label={t('covenants.cureDays')} rules={required}>
        <InputNumber min={0} max={365} precision={0} />
      </Form.Item>
      <Form.Item name="consequence" label={t('covenants.consequence')} rules={required}>
        <Select options={CONSEQUENCES.map((value) => ({ value, label: code('covenantConsequence', value) }))} />
      </Form.Item>
    </>
  );
}

/** The second person's yes or no to what somebody else proposed. */
export function DecideButtons({ loan, covenant }: { loan: Loan; covenant: Covenant }): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const decision = useSubmission<{ agree: boolean }, unknown>({
    send: decideCovenant(loan.applicationNo, covenant.no),
    invalidates: [covenantsKey(loan.no)],
  });
  const isMine = covenant.proposedBy === me.username;
  if (covenant.status !== 'PROPOSED' || isMine || !may(me.roles, 'COVENANT_DECIDE')) return null;
  const button = (agree: boolean, words: string): ReactNode => (
    <Button
      size="small"
      loading={decision.isPending}
      onClick={() => {
        decision.mutate({ agree });
      }}
    >
      {words}
    </Button>
  );
  return (
    <>
      {button(true, t('covenants.agree'))}
      {button(false, t('covenants.refuse'))}
      <FailureAlert failure={decision.error} />
    </>
  );
}

/** An approver gives up the consequence of a breach. */
export function WaiveButton({ loan, test }: { loan: Loan; test: CovenantTest }): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const dialog = useDialog();
  if (!may(me.roles, 'COVENANT_WAIVE') || loan.managerUsername === me.username) return null;
  return (
    <>
      <Button size="small" onClick={dialog.show}>
        {t('covenants.waive')}
      </Button>
      <Dialog open={dialog.isOpen} title={t('covenants.waive')} onCancel={dialog.hide}>
        <StepForm<{ reason: string }, unknown>
          draft={`covenant-waiver-${test.id}`}
          send={waiveBreach(loan.no, test.id)}
          invalidates={[covenantsKey(loan.no)]}
          submit={t('covenants.waive')}
          done={t('covenants.waived')}
          onDone={dialog.hide}
        >
          <Form.Item
            name="reason"
            label={t('covenants.reason')}
            rules={[{ required: true, whitespace: true, message: t('form.required') }]}
          >
            <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} />
          </Form.Item>
        </StepForm>
      </Dialog>
    </>
  );
}
