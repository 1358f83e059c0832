import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Quote } from '../api/quotes';
import { groupMoney } from '../format/money';
import { percent } from '../format/rate';
import { Figures } from '../ui/figures';

/** What a borrower asks first: how much a month, how much in all, what it costs a year. */
export function QuoteSummary({ quote }: { quote: Quote }): ReactNode {
  const { t } = useTranslation();
  return (
    <Figures
      figures={[
        { title: t('quote.firstInstalment'), value: groupMoney(quote.instalments[0]?.total ?? '0.00') },
        { title: t('quote.totalInterest'), value: groupMoney(quote.totals.interest) },
        { title: t('quote.totalPaid'), value: groupMoney(quote.totals.total) },
        { title: t('quote.annualCostSimple'), value: percent(quote.annualisedCost.simple, 2) },
        { title: t('quote.annualCostCompound'), value: percent(quote.annualisedCost.compound, 2) },
      ]}
    />
  );
}
