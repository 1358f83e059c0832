import { Flex, Table, Typography, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useProductName } from '../../api/products';
import type { Solution } from '../../api/solutions';
import { groupMoney } from '../../format/money';
import { percent } from '../../format/rate';
import { useCode } from '../../i18n/use-code';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { useFrequencyText } from '../../terms/frequency';
import { Lines } from '../../ui/lines';
import { Money } from '../../ui/money';
import { ToneTag } from '../../ui/tone-tag';
import { applicationPath, bestOf } from './comparison';
import { ScheduleButton } from './schedule-button';

interface Props {
  solutions: readonly Solution[];
  disbursedOn: string;
  clientNo: string | undefined;
}
interface Row {
  name: string;
  cell: (solution: Solution, number: number) => ReactNode;
  /** What can only be clicked. */
  acts?: true;
}

/** A column a plan: its terms, what it costs, how far that is from the first, and what one can do with it. */
export function SolutionsTable({ solutions, disbursedOn, clientNo }: Props): ReactNode {
  const { t } = useTranslation();
  const best = bestOf(solutions);
  const acts: Row = {
    name: t('common.actions'),
    acts: true,
    cell: (solution, number) => (
      <Acts solution={solution} number={number} disbursedOn={disbursedOn} clientNo={clientNo} />
    ),
  };
  const columns: TableColumnsType<Row> = [
    { title: t('terms.item'), dataIndex: 'name', rowScope: 'row' },
    ...solutions.map((solution, index) => ({
      title: (
        <Flex gap={4} wrap justify="end">
          {t('solutions.plan', { number: index + 1 })}
          {best.cheapest === index && <ToneTag tone="green">{t('solutions.cheapest')}</ToneTag>}
          {best.lightest === index && <ToneTag tone="cyan">{t('solutions.lightest')}</ToneTag>}
        </Flex>
      ),
      key: `plan-${String(index)}`,
      align: 'right' as const,
      render: (_: unknown, row: Row) => row.cell(solution, index + 1),
    })),
  ];
  return (
    <Table<Row>
      size="small"
      rowKey="name"
      aria-label={t('solutions.title')}
      columns={columns}
      dataSource={[...useTermRows(), ...useCostRows(), acts]}
      rowClassName={(row) => (row.acts ? 'no-print' : '')}
      pagination={false}
      scroll={{ x: 'max-content' }}
      style={{ marginBlockEnd: 16 }}
    />
  );
}

function useTermRows(): Row[] {
  const { t } = useTranslation();
  const code = useCode();
  const nameOf = useProductName();
  const often = useFrequencyText();
  return [
    { name: t('solutions.product'), cell: ({ productCode }) => (productCode === null ? '—' : nameOf(productCode)) },
    { name: t('terms.principal'), cell: ({ principal }) => <Money amount={principal} /> },
    { name: t('terms.annualRate'), cell: ({ annualRate }) => <span className="number">{percent(annualRate)}</span> },
    { name: t('terms.method'), cell: ({ method }) => code('method', method) },
    {
      name: t('terms.instalments'),
      cell: ({ instalments, frequency }) => `${String(instalments)} · ${often(frequency)}`,
    },
    { name: t('solutions.grace'), cell: ({ graceOnPrincipal }) => graceOnPrincipal ?? '—' },
  ];
}

function useCostRows(): Row[] {
  const { t } = useTranslation();
  return [
    {
      name: t('solutions.first'),
      cell: ({ firstInstalment, firstDueOn, againstFirst }) => (
        <Figure amount={firstInstalment} of={firstDueOn} more={againstFirst?.firstInstalment} />
      ),
    },
    {
      name: t('solutions.last'),
      cell: ({ lastInstalment, lastDueOn }) => <Figure amount={lastInstalment} of={lastDueOn} />,
    },
    {
      name: t('solutions.peak'),
      cell: ({ peak, againstFirst }) => <Figure amount={peak.total} of={peak.month} more={againstFirst?.peak} />,
    },
    { name: t('quote.totalInterest'), cell: ({ totalInterest }) => <Money amount={totalInterest} /> },
    { name: t('solutions.fees'), cell: ({ fees }) => <Money amount={fees} /> },
    {
      name: t('solutions.totalCost'),
      cell: ({ totalCost, againstFirst }) => <Figure amount={totalCost} more={againstFirst?.totalCost} />,
    },
    {
      name: t('quote.annualCostSimple'),
      cell: ({ annualCostSimple, againstFirst }) => (
        <Lines
          texts={[
            <strong key="cost" className="number">
              {percent(annualCostSimple, 2)}
            </strong>,
            <More key="more" text={signed(againstFirst?.annualCostSimple, (rate) => percent(rate, 2))} />,
          ]}
        />
      ),
    },
    {
      name: t('quote.annualCostCompound'),
      cell: ({ annualCostCompound }) => <span className="number">{percent(annualCostCompound, 2)}</span>,
    },
    { name: t('solutions.fits'), cell: (solution) => <Fits solution={solution} /> },
  ];
}

/** With its sign, as one says a difference; nothing where there is none. */
function signed(difference: string | null | undefined, show: (size: string) => string): string | null {
  if (difference === null || difference === undefined) return null;
  const size = show(difference.replace('-', ''));
  return /[1-9]/.test(size) ? `${difference.startsWith('-') ? '−' : '+'}${size}` : null;
}

function More({ text }: { text: string | null }): ReactNode {
  const { t } = useTranslation();
  if (text === null) return null;
  return <Typography.Text type="secondary">{t('solutions.againstFirst', { text })}</Typography.Text>;
}

interface FigureProps {
  amount: string;
  /** The day or the month it is of. */
  of?: string;
  more?: string | undefined;
}

function Figure({ amount, of, more }: FigureProps): ReactNode {
  return (
    <>
      <Money amount={amount} strong />
      {of !== undefined && <div className="number">{of}</div>}
      <div>
        <More text={signed(more, groupMoney)} />
      </div>
    </>
  );
}

function Fits({ solution: { productCode, breaches } }: { solution: Solution }): ReactNode {
  const { t } = useTranslation();
  if (productCode === null) return '—';
  if (breaches.length === 0) return <ToneTag tone="green">{t('solutions.within')}</ToneTag>;
  return <Lines texts={breaches.map(({ detail }) => detail)} />;
}

interface ActsProps extends Omit<Props, 'solutions'> {
  solution: Solution;
  number: number;
}

function Acts({ solution, number, disbursedOn, clientNo }: ActsProps): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const { method, principal, annualRate, instalments, frequency, dueDay, dayCount, graceOnPrincipal } = solution;
  const given = Object.entries({ frequency, dueDay, dayCount, graceOnPrincipal }).filter(
    ([, value]) => value !== undefined,
  );
  const terms = { method, principal, annualRate, instalments, disbursedOn, ...Object.fromEntries<unknown>(given) };
  return (
    <Flex vertical gap={4} align="end">
      <ScheduleButton title={t('solutions.plan', { number })} input={terms} />
      {may(me.roles, 'APPLICATION_CREATE') && (
        <Link to={applicationPath(solution, clientNo)}>{t('solutions.apply')}</Link>
      )}
    </Flex>
  );
}
