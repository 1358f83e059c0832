import { Alert, Flex, Select, Table, Typography, type TableColumnsType } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useTrial, type Trial } from '../api/policy-trials';
import { PagedTable } from '../ui/paged-table';
import { Section } from '../ui/section';

const MONTHS = [1, 3, 6, 12, 24, 36];

interface Sides<Outcome> {
  from: Outcome;
  to: Outcome;
}
interface Props<Row, Outcome> {
  path: 'authority' | 'admission-policy';
  /** Of the proposal. */
  id: string;
  /** Of a case, before what came out of it. */
  columns: TableColumnsType<Row>;
  /** What came out, by one of the two versions. */
  outcome: (outcome: Outcome) => ReactNode;
  /** The same of one case, with its reasons. */
  ofCase: (row: Row, version: keyof Sides<Outcome>) => ReactNode;
}

/** What a proposed version would have done to past cases, beside what it changes, before anybody decides on it. */
export function TrialSection<Row extends { id: string }, Outcome>({
  path,
  id,
  columns,
  outcome,
  ofCase,
}: Props<Row, Outcome>): ReactNode {
  const { t } = useTranslation();
  const [months, setMonths] = useState(12);
  const trial = useTrial<Row, Sides<Outcome> & { count: number }>(path, id, months);
  const head = trial.data?.pages[0];
  return (
    <div style={{ marginBlockStart: 16 }}>
      <Section
        title={t('policyTrial.title')}
        id="trial"
        extra={
          <Select
            value={months}
            onChange={setMonths}
            aria-label={t('policyTrial.months')}
            options={MONTHS.map((count) => ({ value: count, label: t('policyTrial.lastMonths', { count }) }))}
            style={{ minWidth: 150 }}
          />
        }
      >
        <Typography.Paragraph type="secondary">{t('policyTrial.hint')}</Typography.Paragraph>
        <Flex vertical gap={12} aria-live="polite">
          {head && <Told trial={head} />}
          {head && head.moves.length > 0 && (
            <Table
              size="small"
              aria-label={t('policyTrial.moves')}
              rowKey={({ from, to }) => JSON.stringify([from, to])}
              dataSource={head.moves}
              pagination={{ pageSize: 10, hideOnSinglePage: true }}
              scroll={{ x: 'max-content' }}
              columns={[
                { title: t('policyTrial.before'), key: 'from', render: (_, { from }) => outcome(from) },
                { title: t('policyTrial.after'), key: 'to', render: (_, { to }) => outcome(to) },
                { title: t('policyTrial.count'), key: 'count', align: 'right', render: (_, { count }) => whole(count) },
              ]}
            />
          )}
          {head?.differing !== 0 && (
            <PagedTable<Row>
              pages={trial}
              label={t('policyTrial.cases')}
              columns={[
                ...columns,
                { title: t('policyTrial.before'), key: 'from', render: (_, row) => ofCase(row, 'from') },
                { title: t('policyTrial.after'), key: 'to', render: (_, row) => ofCase(row, 'to') },
              ]}
              rowKey={({ id: key }) => key}
              empty={t('policyTrial.same')}
            />
          )}
        </Flex>
      </Section>
    </div>
  );
}

/** How many it was tried on, and how many differ; what could not be tried. */
function Told({ trial }: { trial: Trial<unknown, unknown> }): ReactNode {
  const { t } = useTranslation();
  const { judged, differing, from, truncated, since, unknown = 0 } = trial;
  const counts = { from, judged: whole(judged), differing: whole(differing) };
  return (
    <>
      <Alert
        type={differing === 0 ? 'success' : 'info'}
        showIcon
        title={judged === 0 ? t('policyTrial.none') : t('policyTrial.judged', counts)}
      />
      {truncated && <Alert type="warning" showIcon title={t('policyTrial.truncated', { since: since ?? from })} />}
      {unknown > 0 && <Alert type="warning" showIcon title={t('policyTrial.unknown', { count: unknown })} />}
    </>
  );
}

const whole = (count: number): string => count.toLocaleString('en');
