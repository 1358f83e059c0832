import { Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { endCommitment as ending } from '../../../../src/contracts/http/commitments';
import { endCommitment, type Commitment } from '../../api/commitments';
import { checked, filled } from '../../http/checked';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { TextField } from '../../ui/fields';
import { FormButton } from '../../ui/form-button';

/** A promise is released once, by another person than its issuer, and not over a claim that waits. */
export function EndButtons({ commitment }: { commitment: Commitment }): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const { no, expiresOn, overdue, status, isClaimed, issuedBy } = commitment;
  if (status !== 'ISSUED' || isClaimed || !may(me.roles, 'COMMITMENT_END')) return null;
  if (issuedBy === me.username) return <Typography.Text type="secondary">{t('commitments.othersEnd')}</Typography.Text>;
  return (
    <FormButton<{ evidence?: string }, unknown>
      draft={`commitment-${no}-RELEASED`}
      send={(values, key) => endCommitment(no)(checked(ending.body, { ...filled(values), outcome: 'RELEASED' }), key)}
      invalidates={[['commitments']]}
      submit={t('commitments.RELEASED')}
      done={t('commitments.done')}
      hint={t('commitments.releaseHint', { on: expiresOn })}
      ofPage
    >
      <TextField name="evidence" label={t('commitments.evidence')} max={300} {...(overdue ? { optional: true } : {})} />
    </FormButton>
  );
}
