import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  createAcceleration,
  createLoanFee,
  createMisuse,
  createReversal,
} from '../../../../src/contracts/http/loan-entries';
import { enter } from '../../api/loan-entries';
import { loanKey, type Loan, type LoanView } from '../../api/loans';
import { parseMoney } from '../../format/money';
import { checked } from '../../http/checked';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { DateField, MoneyField, TextField } from '../../ui/fields';
import { FormButton } from '../../ui/form-button';

const isOpen = ({ status }: Pick<Loan, 'status'>): boolean => status === 'CURRENT' || status === 'OVERDUE';

interface CallIn {
  on: string;
  reason: string;
}

/** What risk or the department establishes about a loan: misuse of its funds, or that it is called in. */
export function CallInButtons({ loan }: { loan: Loan }): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  if (!may(me.roles, 'LOAN_CALL_IN') || !isOpen(loan)) return null;
  const { no, today } = loan;
  const shared = {
    initialValues: { on: today },
    invalidates: [loanKey(no), ['collections'], ['tasks']],
    danger: true,
    ofPage: true,
  } as const;
  const fields = (
    <>
      <DateField name="on" label={t('entries.on')} />
      <TextField name="reason" label={t('entries.reason')} extra={t('entries.reasonHint')} max={500} />
    </>
  );
  return (
    <>
      <FormButton<CallIn, LoanView>
        {...shared}
        draft={`misuse-${no}`}
        title={t('entries.misuse')}
        hint={t('entries.misuseHint')}
        send={async (values, key) => enter(no, 'misuses', checked(createMisuse.body, values), key)}
        submit={t('entries.misuse')}
        done={t('entries.done')}
      >
        {fields}
      </FormButton>
      <FormButton<CallIn, LoanView>
        {...shared}
        draft={`acceleration-${no}`}
        title={t('entries.acceleration')}
        hint={t('entries.accelerationHint')}
        send={async (values, key) => enter(no, 'accelerations', checked(createAcceleration.body, values), key)}
        submit={t('entries.acceleration')}
        done={t('entries.done')}
      >
        {fields}
      </FormButton>
    </>
  );
}

interface Fee extends CallIn {
  name: string;
  amount: string;
}

/** Charges the loan with something that it owes beside its schedule. */
export function FeeButton({ loan }: { loan: Loan }): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  if (!may(me.roles, 'LOAN_FEE_CHARGE') || !isOpen(loan)) return null;
  const { no, today } = loan;
  return (
    <FormButton<Fee, LoanView>
      ofPage
      draft={`fee-${no}`}
      initialValues={{ on: today }}
      title={t('entries.fee')}
      hint={t('entries.feeHint')}
      send={async ({ amount, ...values }, key) => {
        const wanted = { ...values, amount: parseMoney(amount) ?? amount };
        return enter(no, 'fees', checked(createLoanFee.body, wanted), key);
      }}
      invalidates={[loanKey(no)]}
      submit={t('entries.fee')}
      done={t('entries.done')}
    >
      <TextField name="name" label={t('entries.feeName')} />
      <MoneyField name="amount" label={t('entries.amount')} />
      <DateField name="on" label={t('entries.on')} />
      <TextField name="reason" label={t('entries.reason')} extra={t('entries.reasonHint')} max={500} />
    </FormButton>
  );
}

/** Takes a payment back that the bank took back: as if it had never been. */
export function ReversalButton({ no, reference }: { no: string; reference: string }): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  if (!may(me.roles, 'REPAYMENT_REVERSE')) return null;
  return (
    <FormButton<{ reason: string }, LoanView>
      danger
      draft={`reversal-${no}-${reference}`}
      title={t('entries.reversal')}
      hint={t('entries.reversalHint', { reference })}
      send={async ({ reason }, key) => enter(no, 'reversals', checked(createReversal.body, { reference, reason }), key)}
      invalidates={[loanKey(no), ['collections'], ['tasks']]}
      submit={t('entries.reversal')}
      done={t('entries.done')}
    >
      <TextField name="reason" label={t('entries.reason')} extra={t('entries.reasonHint')} max={500} />
    </FormButton>
  );
}
