import { Alert, Form, Input, Radio } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { checkAuthority as operation } from '../../../../src/contracts/http/administration';
import { checkAuthority, type Matrix } from '../../api/administration';
import { checked } from '../../http/checked';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { Section } from '../../ui/section';
import { StepForm } from '../../ui/step-form';
import { MatrixTable } from './matrix-table';

type Proposal = NonNullable<Matrix['proposal']>;

interface Values {
  outcome: 'CONFIRM' | 'REJECT';
  comment: string;
}

/** The next version, as somebody proposed it; another person confirms or rejects it. */
export function ProposalSection({ proposal }: { proposal: Proposal }): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const isOwn = me.username === proposal.proposedBy;
  return (
    <Section title={t('authority.waiting', { by: proposal.proposedBy, on: proposal.effectiveFrom })}>
      <MatrixTable levels={proposal.levels} label={t('authority.waitingTable')} />
      {isOwn && <Alert type="info" showIcon title={t('authority.ownProposal')} />}
      {!isOwn && may(me.roles, 'AUTHORITY_CONFIRM') && <CheckForm id={proposal.id} />}
    </Section>
  );
}

function CheckForm({ id }: { id: string }): ReactNode {
  const { t } = useTranslation();
  return (
    <StepForm<Values, Matrix>
      draft={`authority-check-${id}`}
      initialValues={{ outcome: 'CONFIRM' }}
      send={(values, key) => checkAuthority(id, checked(operation.body, values), key)}
      invalidates={[['authority']]}
      submit={t('authority.check')}
      done={t('authority.checked')}
    >
      <Form.Item name="outcome" label={t('authority.outcome')} required>
        <Radio.Group
          options={[
            { value: 'CONFIRM', label: t('authority.confirm') },
            { value: 'REJECT', label: t('authority.reject') },
          ]}
        />
      </Form.Item>
      <Form.Item name="comment" label={t('authority.comment')} required>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </StepForm>
  );
}
