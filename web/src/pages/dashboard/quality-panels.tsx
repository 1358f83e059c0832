import { Alert, Segmented } from 'antd';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRollRates, useVintages, type RollRates, type Vintages } from '../../api/reports';
import { ChartPanel, type PanelRow } from '../../charts/chart-panel';
import { groupMoney } from '../../format/money';
import { percent } from '../../format/rate';
import { Loaded } from '../../ui/loaded';
import { bucketQuery, monthQuery } from './drills';

/** How the lending of each month turned out, and how fast loans get worse. */
export function QualityPanels({ asOf }: { asOf: string | undefined }): ReactNode {
  return (
    <>
      <Loaded query={useVintages(asOf)}>{(data) => <VintagePanel data={data} />}</Loaded>
      <Loaded query={useRollRates(asOf)}>{(data) => <RollPanel data={data} isNow={asOf === undefined} />}</Loaded>
    </>
  );
}

type Age = Vintages['cohorts'][number]['ages'][number];
const SHARES = { '30+': 'over30Share', '90+': 'over90Share' } as const satisfies Record<string, keyof Age>;
type Measure = keyof typeof SHARES;

function VintagePanel({ data }: { data: Vintages }): ReactNode {
  const { t } = useTranslation();
  const [measure, setMeasure] = useState<Measure>('30+');
  const share = SHARES[measure];
  const oldest = Math.max(0, ...data.cohorts.flatMap(({ ages }) => ages.map(({ monthsOnBook }) => monthsOnBook)));
  const ages = useMemo(() => Array.from({ length: oldest + 1 }, (_, age) => age), [oldest]);
  const rows = useMemo(
    (): PanelRow[] =>
      data.cohorts.map((cohort) => ({
        key: cohort.month,
        label: cohort.month,
        to: `/loans?${monthQuery(cohort.month)}`,
        cells: [
          cohort.loans,
          groupMoney(cohort.disbursed),
          ...ages.map((age) => percent(cohort.ages.find(({ monthsOnBook }) => monthsOnBook === age)?.[share], 2)),
        ],
      })),
    [data, ages, share],
  );
  const chart = useMemo(
    () => ({
      kind: 'line' as const,
      categories: ages.map(String),
      series: data.cohorts.map((cohort) => ({
        name: cohort.month,
        values: cohort.ages.map((age) => Math.round(Number(age[share]) * 10_000) / 100),
      })),
    }),
    [data, ages, share],
  );
  return (
    <ChartPanel
      title={t('dashboard.vintages')}
      note={
        <>
          <p style={{ marginBlockStart: 0 }}>{t('dashboard.vintageHint')}</p>
          <Segmented<Measure> options={['30+', '90+']} value={measure} onChange={setMeasure} />
        </>
      }
      chart={chart}
      heads={[
        t('dashboard.month'),
        t('portfolio.loans'),
        t('dashboard.disbursed'),
        ...ages.map((age) => t('dashboard.monthsOnBook', { count: age })),
      ]}
      rows={rows}
    />
  );
}

function RollPanel({ data, isNow }: { data: RollRates; isNow: boolean }): ReactNode {
  const { t } = useTranslation();
  const { since, on, buckets } = data;
  const rows = useMemo(
    (): PanelRow[] =>
      buckets.map(({ bucket, loans, principal, repaid, rollRate, to }) => ({
        key: bucket,
        label: bucket === '0' ? t('dashboard.notOverdue') : t('dashboard.bucket', { bucket }),
        cells: [
          loans,
          groupMoney(principal),
          groupMoney(repaid),
          percent(rollRate, 2),
          to.map((one) => <Whither key={one.to} to={one} isNow={isNow} />),
        ],
      })),
    [buckets, isNow, t],
  );
  const chart = useMemo(
    () => ({
      kind: 'across' as const,
      series: [
        {
          name: t('dashboard.rollRate'),
          values: buckets.map(({ rollRate }) => Math.round(Number(rollRate ?? 0) * 10_000) / 100),
        },
      ],
    }),
    [buckets, t],
  );
  if (since === null || on === null)
    return <Alert type="info" showIcon style={{ marginBlockEnd: 16 }} title={t('dashboard.noRolls')} />;
  return (
    <ChartPanel
      title={t('dashboard.rolls', { since, on })}
      note={<p style={{ marginBlockStart: 0 }}>{t('dashboard.rollHint')}</p>}
      chart={chart}
      heads={[
        t('loans.daysOverdue'),
        t('portfolio.loans'),
        t('portfolio.principal'),
        t('dashboard.repaid'),
        t('dashboard.rollRate'),
        t('dashboard.whither'),
      ]}
      rows={rows}
    />
  );
}

type Destination = RollRates['buckets'][number]['to'][number];

/** Where some of them are; of today, with the list of those who are there. */
function Whither({ to: { to, loans }, isNow }: { to: Destination; isNow: boolean }): ReactNode {
  const { t } = useTranslation();
  if (to === 'SETTLED' || to === 'WRITTEN_OFF')
    return <div>{t('dashboard.rolledOut', { to: t(`dashboard.${to}`), count: loans })}</div>;
  const name = to === '0' ? t('dashboard.notOverdue') : t('dashboard.bucket', { bucket: to });
  const text = t('dashboard.rolledOut', { to: name, count: loans });
  return <div>{isNow ? <Link to={`/loans?onBook=true&${bucketQuery(to)}`}>{text}</Link> : text}</div>;
}
