import { lazy, Suspense, useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Solution } from '../../api/solutions';
import { useDark } from '../../app/theme';
import { chartOption } from '../../charts/options';
import { Section } from '../../ui/section';
import { Waiting } from '../../ui/waiting';
import { byYear } from './comparison';

const Canvas = lazy(() => import('../../charts/canvas'));

/** What has to be paid in each year, plan beside plan: when the money must be there. */
export function SolutionsChart({ solutions }: { solutions: readonly Solution[] }): ReactNode {
  const { t } = useTranslation();
  const dark = useDark();
  const option = useMemo(() => {
    const { years, values } = byYear(solutions);
    const series = values.map((of, index) => ({ name: t('solutions.plan', { number: index + 1 }), values: of }));
    return chartOption({ kind: 'bar', categories: years, series }, dark);
  }, [solutions, dark, t]);
  return (
    <Section title={t('solutions.chart')}>
      <Suspense fallback={<Waiting />}>
        <Canvas option={option} height={240} label={t('solutions.chart')} />
      </Suspense>
    </Section>
  );
}
