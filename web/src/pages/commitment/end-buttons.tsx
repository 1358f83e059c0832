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

/** A promise ends once, by another person than its issuer. */
export function EndButtons({ commitment }: { commitment: Commitment }): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  if (commitment.status !== 'ISSUED' || !may(me.roles, 'COMMITMENT_END')) return null;
  if (commitment.issuedBy === me.username)
    return <Typography.Text type="secondary">{t('commitments.othersEnd')}</Typography.Text>;
  return (
    <>
      <EndButton commitment={commitment} outcome="RELEASED" />
      <EndButton commitment={commitment} outcome="ADVANCED" />
    </>
  );
}

interface Props {
  commitment: Commitment;
  outcome: 'RELEASED' | 'ADVANCED';
}

function EndButton({ commitment: { no, expiresOn, overdue }, outcome }: Props): ReactNode {
  const { t } = useTranslation();
  const isCall = outcome === 'ADVANCED';
  return (
    <FormButton<{ evidence?: string }, unknown>
      draft={`commitment-${no}-${outcome}`}
      send={(values, key) => endCommitment(no)(checked(ending.body, { ...filled(values), outcome }), key)}
      invalidates={[['commitments']]}
      submit={t(`commitments.${outcome}`)}
      done={t('commitments.done')}
      hint={isCall ? t('commitments.advanceHint') : t('commitments.releaseHint', { on: expiresOn })}
      danger={isCall}
      ofPage
    >
      <TextField name="evidence" label={t('commitments.evidence')} max={300} {...(overdue ? { optional: true } : {})} />
    </FormButton>
  );
}
