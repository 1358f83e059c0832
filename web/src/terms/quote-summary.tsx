import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Quote } from '../api/quotes';
import { groupMoney } from '../format/money';
import { percent } from '../format/rate';
import { Figures } from '../ui/figures';

/** What a borrower asks first: how much a month, how much in all, what it costs a year. */
export function QuoteSummary({ quote }: { quote: Quote }): ReactNode {
  const { t } = useTranslation();
  // With instalments of interest only the first one says little of what is to be paid later.
  const highest = quote.instalments.reduce((most, { total }) => (Number(total) > Number(most) ? total : most), '0.00');
  return (
    <Figures
      figures={[
        { title: t('quote.firstInstalment'), value: groupMoney(quote.instalments[0]?.total ?? '0.00') },
        { title: t('quote.highestInstalment'), value: groupMoney(highest) },
        { title: t('quote.totalInterest'), value: groupMoney(quote.totals.interest) },
        { title: t('quote.totalPaid'), value: groupMoney(quote.totals.total) },
        { title: t('quote.annualCostSimple'), value: percent(quote.annualisedCost.simple, 2) },
        { title: t('quote.annualCostCompound'), value: percent(quote.annualisedCost.compound, 2) },
      ]}
    />
  );
}
