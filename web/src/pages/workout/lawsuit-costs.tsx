import { Button, Form, Input, Table, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { chargeLawsuitCost, lawsuitsKey, type Lawsuit } from '../../api/lawsuits';
import { loanKey, type Loan } from '../../api/loans';
import { useCode } from '../../i18n/use-code';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { Dialog } from '../../ui/dialog';
import { Money } from '../../ui/money';
import { StepForm } from '../../ui/step-form';
import { useDialog } from '../../ui/use-dialog';
import { Person } from '../../ui/person';

type Cost = Lawsuit['costs'][number];
interface Props {
  loan: Loan;
  suit: Lawsuit;
}

/** What a law suit cost, and what of it the borrower is charged with. */
export function LawsuitCosts({ loan, suit }: Props): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  if (suit.costs.length === 0) return null;
  const columns: TableColumnsType<Cost> = [
    { title: t('lawsuit.cost'), key: 'cost', render: (_, { cost }) => code('lawsuitCost', cost) },
    { title: t('lawsuit.amount'), key: 'amount', align: 'right', render: (_, { amount }) => <Money amount={amount} /> },
    { title: t('lawsuit.paidOn'), dataIndex: 'paidOn', className: 'number' },
    { title: t('lawsuit.document'), dataIndex: 'evidence' },
    { title: t('lawsuit.by'), dataIndex: 'by', render: (by: string) => <Person of={by} /> },
    {
      title: t('lawsuit.charged'),
      key: 'charged',
      render: (_, cost) =>
        cost.charged ? t('lawsuit.isCharged') : <ChargeButton loan={loan} suit={suit} cost={cost} />,
    },
  ];
  return (
    <Table<Cost>
      size="small"
      rowKey="id"
      columns={columns}
      dataSource={suit.costs}
      pagination={false}
      scroll={{ x: 'max-content' }}
    />
  );
}

/** For finance, and not for who recorded the cost. */
function ChargeButton({ loan, suit, cost }: Props & { cost: Cost }): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const dialog = useDialog();
  if (!may(me.roles, 'LOAN_FEE_CHARGE') || cost.by === me.username || loan.status === 'SETTLED') return '—';
  return (
    <>
      <Button size="small" onClick={dialog.show}>
        {t('lawsuit.charge')}
      </Button>
      <Dialog open={dialog.isOpen} title={t('lawsuit.charge')} onCancel={dialog.hide}>
        <StepForm<{ reason: string }, unknown>
          draft={`charge-${suit.no}-${cost.id}`}
          send={chargeLawsuitCost(loan.no, suit.no, cost.id)}
          invalidates={[lawsuitsKey(loan.no), loanKey(loan.no)]}
          submit={t('lawsuit.charge')}
          done={t('lawsuit.chargedNow')}
          onDone={dialog.hide}
        >
          <Form.Item
            name="reason"
            label={t('lawsuit.reason')}
            rules={[{ required: true, whitespace: true, message: t('form.required') }]}
          >
            <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} />
          </Form.Item>
        </StepForm>
      </Dialog>
    </>
  );
}
