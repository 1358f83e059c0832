import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { checkAuthority as operation } from '../../../../src/contracts/http/administration';
import { checkAuthority, type Matrix } from '../../api/administration';
import { checked } from '../../http/checked';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { CheckForm } from '../../ui/check-form';
import { Section } from '../../ui/section';
import { MatrixTable } from './matrix-table';
import { MatrixTrial } from './matrix-trial';
import { usePersonName } from '../../ui/person';

type Proposal = NonNullable<Matrix['proposal']>;

/** The next version, as somebody proposed it, held against the one in force; another person confirms or rejects it. */
export function ProposalSection({ proposal, inForce }: { proposal: Proposal; inForce: Matrix['levels'] }): ReactNode {
  const { t } = useTranslation();
  const nameOf = usePersonName();
  const { me } = useSession();
  const isOwn = me.username === proposal.proposedBy;
  return (
    <Section title={t('authority.waiting', { by: nameOf(proposal.proposedBy), on: proposal.effectiveFrom })}>
      <MatrixTable levels={proposal.levels} inForce={inForce} label={t('authority.waitingTable')} />
      {may(me.roles, 'AUTHORITY_TRY') && <MatrixTrial id={proposal.id} />}
      {isOwn && <Alert type="info" showIcon title={t('authority.ownProposal')} />}
      {!isOwn && may(me.roles, 'AUTHORITY_CONFIRM') && (
        <CheckForm
          draft={`authority-check-${proposal.id}`}
          send={(values, key) => checkAuthority(proposal.id, checked(operation.body, values), key)}
          invalidates={[['authority']]}
        />
      )}
    </Section>
  );
}
