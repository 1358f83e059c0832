import { Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { mayHandle } from '../../../../src/domain/approval/separation';
import { requestRestructuring as asking } from '../../../../src/contracts/http/loan-changes';
import { DIFFICULTIES } from '../../../../src/domain/restructuring/restructuring';
import { requestRestructuring } from '../../api/loan-changes';
import { loanKey, type Loan } from '../../api/loans';
import { fromPercent, percent } from '../../format/rate';
import { checked, filled } from '../../http/checked';
import { useCode } from '../../i18n/use-code';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { percentRule } from '../../terms/terms-fields';
import { FormButton } from '../../ui/form-button';
import { ConsentFields, wireConsents, type ConsentValues } from './consent-fields';
import { LaterFields, ReasonFields } from './later-fields';
import { WaivedFields, wireWaived, type WaivedValues } from './waived-fields';

interface Values extends WaivedValues {
  addInstalments?: number;
  newMaturity?: string;
  ratePercent?: string;
  difficulties: string[];
  reason: string;
  repaymentSource: string;
  consents?: ConsentValues[];
}

/** Asks for relief of a borrower in difficulty: more time, a lower rate, something due given up; booked once approved. */
export function RestructuringButton({ loan }: { loan: Loan }): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const isOver = loan.status === 'SETTLED' || loan.status === 'WRITTEN_OFF';
  if (!may(me.roles, 'LOAN_CHANGE_REQUEST') || !mayHandle(me, loan.managerUsername).allowed || isOver) return null;
  return (
    <FormButton<Values, unknown>
      draft={`restructuring-${loan.no}`}
      initialValues={{ difficulties: [] }}
      send={(values, key) => requestRestructuring(loan.no)(checked(asking.body, toBody(values)), key)}
      invalidates={[loanKey(loan.no), ['tasks']]}
      title={t('restructuring.title')}
      submit={t('extension.submit')}
      done={t('restructuring.done')}
      hint={t('restructuring.hint')}
      rename={{ '/annualRate': 'ratePercent' }}
      ofPage
    >
      <ReliefFields loan={loan} />
      <ReasonFields />
      <ConsentFields />
    </FormButton>
  );
}

function ReliefFields({ loan }: { loan: Loan }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  return (
    <>
      <Form.Item
        name="difficulties"
        label={t('restructuring.difficulties')}
        rules={[{ required: true, message: t('form.required') }]}
      >
        <Select mode="multiple" options={DIFFICULTIES.map((value) => ({ value, label: code('difficulty', value) }))} />
      </Form.Item>
      <LaterFields loan={loan} optional />
      <Form.Item
        name="ratePercent"
        label={t('restructuring.rate')}
        extra={t('restructuring.rateHint', { rate: percent(loan.terms.annualRate) })}
        rules={[percentRule(t('form.rate'))]}
      >
        <Input inputMode="decimal" suffix="%" />
      </Form.Item>
      {loan.due !== '0.00' && <WaivedFields no={loan.no} />}
    </>
  );
}

function toBody({
  ratePercent,
  consents,
  addInstalments,
  newMaturity,
  difficulties,
  reason,
  repaymentSource,
  ...waived
}: Values): object {
  return {
    ...filled({ addInstalments, newMaturity, annualRate: fromPercent(ratePercent ?? '') }),
    difficulties,
    reason,
    repaymentSource,
    waivers: wireWaived(waived),
    consents: wireConsents(consents),
  };
}
