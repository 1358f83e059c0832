import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { requestExtension } from '../../api/loan-changes';
import { loanKey, type Loan } from '../../api/loans';
import { filled } from '../../http/checked';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { FormButton } from '../../ui/form-button';
import { ConsentFields, wireConsents, type ConsentValues } from './consent-fields';
import { LaterFields, ReasonFields } from './later-fields';

interface Values {
  addInstalments?: number;
  newMaturity?: string;
  reason: string;
  repaymentSource: string;
  consents?: ConsentValues[];
}

/** Asks for an extension; it is booked once it has been approved. */
export function ExtensionButton({ loan }: { loan: Loan }): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  if (!may(me.roles, 'LOAN_CHANGE_REQUEST') || loan.status === 'SETTLED') return null;
  const send = ({ consents, ...values }: Values, key: string): Promise<unknown> =>
    requestExtension(loan.no)({ ...filled(values), consents: wireConsents(consents) }, key);
  return (
    <FormButton<Values, unknown>
      draft={`extension-${loan.no}`}
      send={send}
      invalidates={[loanKey(loan.no), ['tasks']]}
      title={t('extension.title')}
      submit={t('extension.submit')}
      done={t('extension.done')}
      ofPage
    >
      <LaterFields loan={loan} />
      <ReasonFields />
      <ConsentFields />
    </FormButton>
  );
}
