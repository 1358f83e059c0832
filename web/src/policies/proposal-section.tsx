import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { checkAdmissionPolicy as operation } from '../../../src/contracts/http/admission';
import { checkPolicy, type PolicyPath, type Proposal } from '../api/policies';
import { checked } from '../http/checked';
import { may } from '../session/rights';
import { useSession } from '../session/use-session';
import { CheckForm } from '../ui/check-form';
import { usePersonName } from '../ui/person';
import { Section } from '../ui/section';
import { Differences, type Words } from './differences';

interface Props {
  path: PolicyPath;
  proposal: Proposal;
  words: Words;
  /** What it would have done to past cases, where that can be tried. */
  trial?: ReactNode;
}

/** What else is read from a policy: the signals a manager may report. */
const DEPENDENT = { 'admission-policy': [], 'warning-policy': [['warning-rules']], 'funding-policy': [] } as const;

/** The next version of a policy, as somebody proposed it; another person confirms or rejects it. */
export function ProposalSection({ path, proposal, words, trial }: Props): ReactNode {
  const { t } = useTranslation();
  const nameOf = usePersonName();
  const { me } = useSession();
  const isOwn = me.username === proposal.proposedBy;
  return (
    <Section
      title={t('authority.waiting', { by: nameOf(proposal.proposedBy), on: proposal.effectiveFrom })}
      id="proposal"
    >
      <Differences differences={proposal.differences} words={words} />
      {trial}
      {isOwn && <Alert type="info" showIcon title={t('authority.ownProposal')} style={{ marginBlockStart: 16 }} />}
      {!isOwn && may(me.roles, 'AUTHORITY_CONFIRM') && (
        <div style={{ marginBlockStart: 16 }}>
          <CheckForm
            draft={`${path}-check-${proposal.id}`}
            send={(values, key) => checkPolicy(path, proposal.id, checked(operation.body, values), key)}
            invalidates={[[path], ...DEPENDENT[path]]}
          />
        </div>
      )}
    </Section>
  );
}
