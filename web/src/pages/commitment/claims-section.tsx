import { Alert, Flex, Table, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useClaims, type Commitment, type CommitmentClaim } from '../../api/commitments';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { Loaded } from '../../ui/loaded';
import { Money } from '../../ui/money';
import { Person } from '../../ui/person';
import { Section } from '../../ui/section';
import { StatusTag } from '../../ui/status-tag';
import { ClaimButton, PayButton, RefuseButton } from './claim-buttons';

/** What was asked of a promise, and how it was paid or refused: recorded by one person, decided by another. */
export function ClaimsSection({ commitment }: { commitment: Commitment }): ReactNode {
  const { t } = useTranslation();
  const claims = useClaims(commitment.no);
  const { status, isClaimed } = commitment;
  return (
    <Section title={t('commitments.claims')} id="claims">
      <Flex vertical gap="middle">
        {isClaimed && <Alert showIcon type="warning" title={t('commitments.claimWaiting')} />}
        {status === 'ADVANCED' && !isClaimed && <Alert showIcon type="warning" title={t('commitments.claimOld')} />}
        <Record commitment={commitment} />
        <Loaded query={claims}>{({ data }) => <Claims commitment={commitment} claims={data} />}</Loaded>
      </Flex>
    </Section>
  );
}

function Record({ commitment }: { commitment: Commitment }): ReactNode {
  const { me } = useSession();
  const { status, isClaimed } = commitment;
  const isOpen = (status === 'ISSUED' || status === 'ADVANCED') && !isClaimed;
  return isOpen && may(me.roles, 'COMMITMENT_CLAIM') ? (
    <Flex>
      <ClaimButton commitment={commitment} />
    </Flex>
  ) : null;
}

function Claims({ commitment, claims }: { commitment: Commitment; claims: CommitmentClaim[] }): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const decides = ({ mayDecide }: CommitmentClaim): boolean => mayDecide && may(me.roles, 'COMMITMENT_END');
  const money = (
    key: 'amount' | 'fromMargin' | 'fromClient' | 'advance',
  ): TableColumnsType<CommitmentClaim>[number] => ({
    title: t(key === 'amount' ? 'commitments.claimAmount' : `commitments.${key}`),
    dataIndex: key,
    align: 'right',
    render: (amount: string) => <Money amount={amount} />,
  });
  const columns: TableColumnsType<CommitmentClaim> = [
    { title: t('commitments.claimedOn'), dataIndex: 'claimedOn', className: 'number' },
    money('amount'),
    money('fromMargin'),
    money('fromClient'),
    money('advance'),
    {
      title: t('commitments.status'),
      key: 'status',
      render: (_, { status }) => <StatusTag kind="claimStatus" code={status} />,
    },
    {
      title: t('commitments.evidence'),
      key: 'evidence',
      render: (_, { evidence, paymentReference, reason }) =>
        [evidence, paymentReference, reason].filter((text) => text !== null).join('；'),
    },
    {
      title: t('commitments.recordedBy'),
      key: 'by',
      render: (_, { recordedBy }) => <Person of={recordedBy} />,
    },
    {
      title: t('commitments.decidedBy'),
      key: 'decided',
      render: (_, claim) =>
        decides(claim) ? (
          <Flex gap="small">
            <PayButton commitment={commitment} claim={claim} />
            <RefuseButton commitment={commitment} claim={claim} />
          </Flex>
        ) : claim.decidedBy === null ? (
          '—'
        ) : (
          <Person of={claim.decidedBy} />
        ),
    },
    {
      title: t('commitments.loan'),
      key: 'loan',
      render: (_, { loanNo }) => (loanNo === null ? '—' : <Link to={`/loans/${loanNo}`}>{loanNo}</Link>),
    },
  ];
  return (
    <Table<CommitmentClaim>
      size="small"
      rowKey="id"
      aria-label={t('commitments.claims')}
      columns={columns}
      dataSource={claims}
      pagination={false}
      locale={{ emptyText: t('commitments.noClaims') }}
      scroll={{ x: 'max-content' }}
    />
  );
}
