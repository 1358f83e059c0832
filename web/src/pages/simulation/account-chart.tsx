import { lazy, Suspense, useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScheduleRow } from '../../api/loans';
import { useDark } from '../../app/theme';
import { chartOption } from '../../charts/options';
import { Waiting } from '../../ui/waiting';
import { openOf, paidOf } from './instalment-parts';

const Canvas = lazy(() => import('../../charts/canvas'));

/** What has been paid of each instalment, and what has not. */
export function AccountChart({ schedule }: { schedule: readonly ScheduleRow[] }): ReactNode {
  const { t } = useTranslation();
  const dark = useDark();
  const names = [t('simulation.paid'), t('simulation.open')] as const;
  const option = useMemo(
    () =>
      chartOption(
        {
          kind: 'stack',
          categories: schedule.map(({ dueOn }) => dueOn),
          series: [
            { name: names[0], values: schedule.map(paidOf) },
            { name: names[1], values: schedule.map(openOf) },
          ],
        },
        dark,
      ),
    [schedule, names[0], names[1], dark],
  );
  return (
    <Suspense fallback={<Waiting />}>
      <Canvas option={option} height={200} label={t('simulation.chart')} onPick={undefined} />
    </Suspense>
  );
}
