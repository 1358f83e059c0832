import { Form, InputNumber } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { mayHandle } from '../../../../src/domain/approval/separation';
import { requestDueDay } from '../../api/loan-changes';
import { loanKey, type Loan } from '../../api/loans';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { TextField } from '../../ui/fields';
import { FormButton } from '../../ui/form-button';

interface Values {
  dueDay: number;
  reason: string;
  evidence: string;
}

/** Asks that the instalments fall on another day of the month; it is booked once it has been approved. */
export function DueDayButton({ loan }: { loan: Loan }): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const isMonthly = loan.terms.method !== 'BULLET' && (loan.terms.frequency?.unit ?? 'MONTH') === 'MONTH';
  if (
    !may(me.roles, 'LOAN_CHANGE_REQUEST') ||
    !mayHandle(me, loan.managerUsername).allowed ||
    loan.status !== 'CURRENT' ||
    !isMonthly
  )
    return null;
  return (
    <FormButton<Values, unknown>
      draft={`due-day-${loan.no}`}
      send={requestDueDay(loan.no)}
      invalidates={[loanKey(loan.no), ['tasks']]}
      title={t('dueDay.title')}
      hint={t('dueDay.hint')}
      submit={t('dueDay.submit')}
      done={t('dueDay.done')}
      ofPage
    >
      <Form.Item name="dueDay" label={t('dueDay.day')} rules={[{ required: true, message: t('form.required') }]}>
        <InputNumber min={1} max={28} precision={0} style={{ width: '100%' }} />
      </Form.Item>
      <TextField name="reason" label={t('dueDay.reason')} max={500} />
      <TextField name="evidence" label={t('dueDay.evidence')} max={200} />
    </FormButton>
  );
}
