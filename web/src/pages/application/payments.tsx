import { Table } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApplicationPayments, type Application, type PlannedPayments } from '../../api/applications';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { Loaded } from '../../ui/loaded';
import { Money } from '../../ui/money';
import { Section } from '../../ui/section';
import { ToneTag } from '../../ui/tone-tag';

type Payment = PlannedPayments['data'][number];

/** 支付计划, for whoever may see payments; the disbursement post has it beside its order while it works on it. */
export function Payments({ application: { no, stage } }: { application: Application }): ReactNode {
  const { me } = useSession();
  const atWork = stage === 'DISBURSEMENT' && may(me.roles, 'APPLICATION_DISBURSE');
  return may(me.roles, 'PAYMENT_PROOF_READ') && PAID_FROM.includes(stage) && !atWork ? <Known no={no} /> : null;
}

const PAID_FROM: readonly Application['stage'][] = ['DISBURSEMENT', 'PAYING', 'DISBURSED'];

function Known({ no }: { no: string }): ReactNode {
  const { t } = useTranslation();
  const payments = useApplicationPayments(no);
  if (payments.data?.data.length === 0) return null;
  return (
    <Section title={t('step.DISBURSE.plan.known')}>
      <Loaded query={payments}>{({ data }) => <PaymentTable payments={data} />}</Loaded>
    </Section>
  );
}

const TONES = { ORDERED: 'blue', PAID: 'green', REJECTED: 'red' } as const;

/** Each payment, and what the bank answered. */
export function PaymentTable({ payments }: { payments: readonly Payment[] }): ReactNode {
  const { t } = useTranslation();
  return (
    <Table<Payment>
      size="small"
      rowKey="reference"
      aria-label={t('step.DISBURSE.plan.table')}
      pagination={false}
      scroll={{ x: 'max-content' }}
      dataSource={[...payments]}
      columns={[
        { title: t('step.DISBURSE.plan.payee'), dataIndex: 'payeeMasked' },
        {
          title: t('step.DISBURSE.plan.amount'),
          key: 'amount',
          align: 'right',
          render: (_, { amount }) => <Money amount={amount} />,
        },
        {
          title: t('step.DISBURSE.plan.status'),
          key: 'status',
          render: (_, { status }) => (
            <ToneTag tone={TONES[status]}>{t(`step.DISBURSE.plan.statuses.${status}`)}</ToneTag>
          ),
        },
        {
          title: t('step.DISBURSE.plan.reference'),
          key: 'reference',
          render: (_, { bankReference }) => bankReference ?? '—',
        },
        { title: t('step.DISBURSE.plan.reason'), key: 'reason', render: (_, { reason }) => reason ?? '—' },
      ]}
    />
  );
}
