import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dashboard } from '../../api/reports';
import { ChartPanel, type PanelRow } from '../../charts/chart-panel';
import { groupMoney } from '../../format/money';
import { monthQuery } from './drills';

/** Money out and back month by month, and what falls due next. */
export function FlowPanels({ data }: { data: Dashboard }): ReactNode {
  const { t } = useTranslation();
  const months = useMemo(
    (): PanelRow[] =>
      data.flows.map(({ month, loans, disbursed, recovered }) => ({
        key: month,
        label: month,
        to: `/loans?${monthQuery(month)}`,
        cells: [String(loans), groupMoney(disbursed), groupMoney(recovered)],
      })),
    [data],
  );
  const flows = useMemo(
    () => ({
      kind: 'bar' as const,
      series: [
        { name: t('dashboard.disbursed'), values: data.flows.map(({ disbursed }) => Number(disbursed)) },
        { name: t('dashboard.recovered'), values: data.flows.map(({ recovered }) => Number(recovered)) },
      ],
    }),
    [data, t],
  );
  const days = useMemo(
    (): PanelRow[] =>
      data.upcoming.map(({ dueOn, loans, amount }) => ({
        key: dueOn,
        label: dueOn,
        to: `/loans?onBook=true&nextDueFrom=${dueOn}&nextDueTo=${dueOn}`,
        cells: [String(loans), groupMoney(amount)],
      })),
    [data],
  );
  const dues = useMemo(
    () => ({
      kind: 'bar' as const,
      series: [{ name: t('dashboard.dueAmount'), values: data.upcoming.map(({ amount }) => Number(amount)) }],
    }),
    [data, t],
  );
  return (
    <>
      <ChartPanel
        title={t('dashboard.flows')}
        chart={flows}
        heads={[t('dashboard.month'), t('portfolio.loans'), t('dashboard.disbursed'), t('dashboard.recovered')]}
        rows={months}
      />
      <ChartPanel
        title={t('dashboard.upcoming')}
        chart={dues}
        heads={[t('loans.nextDueOn'), t('portfolio.loans'), t('dashboard.dueAmount')]}
        rows={days}
      />
    </>
  );
}
