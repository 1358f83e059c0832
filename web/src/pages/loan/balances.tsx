import { Card } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LoanAccount } from '../../api/loans';
import { groupMoney } from '../../format/money';
import { Figures } from '../../ui/figures';

const PARTS = [
  'principal',
  'principalOverdue',
  'interestDue',
  'interestAccrued',
  'penalty',
  'compound',
  'fee',
  'held',
] as const;
const ALWAYS: readonly string[] = ['principal', 'interestDue'];

/** What is owed, by component; a component that is nothing is left out. */
export function Balances({ account, nextDueOn }: { account: LoanAccount; nextDueOn: string | null }): ReactNode {
  const { t } = useTranslation();
  const { balances, payoff, daysOverdue } = account;
  const parts = PARTS.filter((part) => ALWAYS.includes(part) || balances[part] !== '0.00');
  const figures = [
    ...parts.map((part) => ({ title: t(`balances.${part}`), value: groupMoney(balances[part]) })),
    { title: t('balances.payoff'), value: groupMoney(payoff) },
    { title: t('loans.daysOverdue'), value: daysOverdue },
    { title: t('loans.nextDueOn'), value: nextDueOn ?? '—' },
  ];
  return (
    <Card size="small" style={{ marginBlockEnd: 16 }}>
      <Figures figures={figures} />
    </Card>
  );
}
