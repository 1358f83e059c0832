import { Card, Col, Row, Statistic } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LoanAccount } from '../../api/loans';
import { groupMoney } from '../../format/money';

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

/** What is owed, by component; what is nothing is grey. */
export function Balances({ account, nextDueOn }: { account: LoanAccount; nextDueOn: string | null }): ReactNode {
  const { t } = useTranslation();
  const figures = [
    ...PARTS.map((part) => ({ key: part, title: t(`balances.${part}`), amount: account.balances[part] })),
    { key: 'payoff', title: t('balances.payoff'), amount: account.payoff },
  ].filter(({ key, amount }) => key === 'principal' || key === 'payoff' || key === 'interestDue' || amount !== '0.00');
  return (
    <Card size="small" style={{ marginBlockEnd: 16 }}>
      <Row gutter={[16, 12]}>
        {figures.map(({ key, title, amount }) => (
          <Col key={key} xs={12} sm={8} lg={6} xxl={3}>
            <Statistic
              title={title}
              value={groupMoney(amount)}
              styles={{ content: { fontSize: 18, fontVariantNumeric: 'tabular-nums' } }}
            />
          </Col>
        ))}
        <Col xs={12} sm={8} lg={6} xxl={3}>
          <Statistic
            title={t('loans.daysOverdue')}
            value={account.daysOverdue}
            styles={{ content: { fontSize: 18 } }}
          />
        </Col>
        <Col xs={12} sm={8} lg={6} xxl={3}>
          <Statistic title={t('loans.nextDueOn')} value={nextDueOn ?? '—'} styles={{ content: { fontSize: 18 } }} />
        </Col>
      </Row>
    </Card>
  );
}
