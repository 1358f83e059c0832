import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  claimCommitment as claiming,
  payCommitmentClaim as paying,
  refuseCommitmentClaim as refusing,
} from '../../../../src/contracts/http/commitment-claims';
import { claimCommitment, decideClaim, type Commitment, type CommitmentClaim } from '../../api/commitments';
import { groupMoney, parseMoney } from '../../format/money';
import { checked, filled } from '../../http/checked';
import { DateField, MoneyField, TextField } from '../../ui/fields';
import { FormButton } from '../../ui/form-button';
import { FileField } from '../application/file-field';

interface ClaimValues {
  amount: string;
  deposited?: string;
  claimedOn: string;
  evidence: string;
  fileHash?: string;
}

/** As typed where it is no amount: the API says so at its field; nothing may be brought, which is written as 0. */
const inYuan = (typed: string): string => parseMoney(typed) ?? typed;

/** Puts down what is claimed, with its document. */
export function ClaimButton({ commitment: { no, rest, applicationNo } }: { commitment: Commitment }): ReactNode {
  const { t } = useTranslation();
  return (
    <FormButton<ClaimValues, unknown>
      draft={`claim-${no}`}
      initialValues={{ amount: rest }}
      send={({ amount, deposited = '', ...values }, key) =>
        claimCommitment(no)(
          checked(claiming.body, filled({ ...values, amount: inYuan(amount), deposited: inYuan(deposited) })),
          key,
        )
      }
      invalidates={[['commitments']]}
      submit={t('commitments.claim')}
      done={t('commitments.claimDone')}
      hint={t('commitments.claimHint')}
    >
      <MoneyField name="amount" label={t('commitments.claimAmount')} extra={t('commitments.claimAmountHint')} />
      <MoneyField name="deposited" label={t('commitments.deposited')} optional />
      <DateField name="claimedOn" label={t('commitments.claimedOn')} />
      <TextField name="evidence" label={t('commitments.evidence')} max={300} />
      <FileField no={applicationNo} label={t('commitments.file')} />
    </FormButton>
  );
}

interface Deciding {
  commitment: Commitment;
  claim: CommitmentClaim;
}

/** A second person confirms that it was paid; what margin and client do not cover becomes an advance. */
export function PayButton({ commitment: { no }, claim: { id, amount, advance } }: Deciding): ReactNode {
  const { t } = useTranslation();
  return (
    <FormButton<{ paidOn: string; paymentReference: string }, unknown>
      draft={`claim-${no}-${id}-pay`}
      send={(values, key) => decideClaim(no, id, 'payment')(checked(paying.body, filled(values)), key)}
      invalidates={[['commitments'], ['tasks'], ['loans']]}
      submit={t('commitments.pay')}
      done={t('commitments.payDone')}
      hint={t('commitments.payHint', { amount: groupMoney(amount), advance: groupMoney(advance) })}
      danger
    >
      <DateField name="paidOn" label={t('commitments.paidOn')} />
      <TextField name="paymentReference" label={t('commitments.paymentReference')} max={100} />
    </FormButton>
  );
}

export function RefuseButton({ commitment: { no }, claim: { id } }: Deciding): ReactNode {
  const { t } = useTranslation();
  return (
    <FormButton<{ reason: string }, unknown>
      draft={`claim-${no}-${id}-refuse`}
      send={(values, key) => decideClaim(no, id, 'refusal')(checked(refusing.body, filled(values)), key)}
      invalidates={[['commitments'], ['tasks']]}
      submit={t('commitments.refuse')}
      done={t('commitments.refuseDone')}
      hint={t('commitments.refuseHint')}
    >
      <TextField name="reason" label={t('commitments.reason')} max={500} />
    </FormButton>
  );
}
