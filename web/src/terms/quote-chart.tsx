import { lazy, Suspense, useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Quote } from '../api/quotes';
import { useDark } from '../app/theme';
import { chartOption } from '../charts/options';
import { Waiting } from '../ui/waiting';

const Canvas = lazy(() => import('../charts/canvas'));

/** Principal and interest of each instalment, one on the other: how the payment turns from interest into principal. */
export function QuoteChart({ quote }: { quote: Quote }): ReactNode {
  const { t } = useTranslation();
  const dark = useDark();
  const names = [t('parts.principal'), t('parts.interest')] as const;
  const option = useMemo(
    () =>
      chartOption(
        {
          kind: 'stack',
          categories: quote.instalments.map(({ dueOn }) => dueOn),
          series: [
            { name: names[0], values: quote.instalments.map(({ principal }) => Number(principal)) },
            { name: names[1], values: quote.instalments.map(({ interest }) => Number(interest)) },
          ],
        },
        dark,
      ),
    [quote, names[0], names[1], dark],
  );
  return (
    <Suspense fallback={<Waiting />}>
      <Canvas option={option} height={220} label={t('calculator.chart')} onPick={undefined} />
    </Suspense>
  );
}
