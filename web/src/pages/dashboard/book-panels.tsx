import { Space } from 'antd';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dashboard } from '../../api/reports';
import { ChartPanel, type PanelRow } from '../../charts/chart-panel';
import { groupMoney } from '../../format/money';
import { percent } from '../../format/rate';
import { useCode } from '../../i18n/use-code';
import { Link } from 'react-router';
import { bucketQuery } from './drills';

type Book = NonNullable<Dashboard['book']>;

/** From good to bad. */
const CLASS_SCALE = ['#3aa387', '#d9b13b', '#e08a2e', '#cf5a3c', '#a8273b'] as const;
const BUCKET_SCALE = ['#3aa387', '#8fb54a', '#d9b13b', '#e08a2e', '#cf5a3c', '#c0423f', '#a8273b', '#7d1a2f'] as const;

/** Balance by risk class and by days past due. An earlier day's loans have moved on: only the present ones are a list. */
export function BookPanels({ book }: { book: Book }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const classes = useMemo(
    (): PanelRow[] =>
      book.classes.map(({ riskClass, loans, principal, share }) => ({
        key: riskClass,
        label: code('riskClass', riskClass),
        to: book.live ? `/loans?onBook=true&riskClass=${riskClass}` : undefined,
        cells: [String(loans), groupMoney(principal), percent(share, 2)],
      })),
    [book, code],
  );
  const buckets = useMemo(
    (): PanelRow[] =>
      book.buckets.map(({ bucket, loans, principal, share }) => ({
        key: bucket,
        label: bucket === '0' ? t('dashboard.notOverdue') : t('dashboard.bucket', { bucket }),
        to: book.live ? `/loans?onBook=true&${bucketQuery(bucket)}` : undefined,
        cells: [String(loans), groupMoney(principal), percent(share, 2)],
      })),
    [book, t],
  );
  const classChart = useMemo(() => chartOf('pie', book.classes, t('portfolio.principal'), CLASS_SCALE), [book, t]);
  const bucketChart = useMemo(() => chartOf('across', book.buckets, t('portfolio.principal'), BUCKET_SCALE), [book, t]);
  const figures = [t('portfolio.loans'), t('portfolio.principal'), t('dashboard.share')];
  return (
    <>
      <ChartPanel
        title={t('dashboard.classes')}
        chart={classChart}
        heads={[t('loans.riskClass'), ...figures]}
        rows={classes}
      />
      <ChartPanel
        title={t('dashboard.buckets')}
        note={<PortfolioAtRisk book={book} />}
        chart={bucketChart}
        heads={[t('loans.daysOverdue'), ...figures]}
        rows={buckets}
      />
    </>
  );
}

/** The whole principal of loans more than 30 and 90 days overdue, and the loans. */
function PortfolioAtRisk({ book }: { book: Book }): ReactNode {
  const figures = [
    ['PAR30', 30, book.par30],
    ['PAR90', 90, book.par90],
  ] as const;
  return (
    <Space size="large" style={{ marginBlockEnd: 8 }}>
      {figures.map(([name, days, slice]) => {
        const text = `${name} ${percent(slice.share, 2)} · ${groupMoney(slice.principal)}`;
        const to = `/loans?onBook=true&overdueMoreThan=${String(days)}`;
        return book.live ? (
          <Link key={name} to={to}>
            {text}
          </Link>
        ) : (
          <span key={name}>{text}</span>
        );
      })}
    </Space>
  );
}

const chartOf = (
  kind: 'pie' | 'across',
  slices: readonly { principal: string }[],
  name: string,
  scale: readonly string[],
) => ({
  kind,
  scale,
  series: [{ name, values: slices.map(({ principal }) => Number(principal)) }],
});
