import { Button, Descriptions, Flex, Table, Tag, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { paperOf, useFinanceMatch, useLoansBehind, type FinanceMatch, type MatchLine } from '../../api/finance-matches';
import { useProductName } from '../../api/products';
import { groupMoney } from '../../format/money';
import { useCode, useSpoken } from '../../i18n/use-code';
import { Branch } from '../../ui/branch';
import { Lines as TextLines } from '../../ui/lines';
import { Loaded } from '../../ui/loaded';
import { LoadedPage } from '../../ui/loaded-page';
import { Money } from '../../ui/money';
import { Page } from '../../ui/page';
import { usePersonName } from '../../ui/person';
import { Section } from '../../ui/section';
import { StatusTag } from '../../ui/status-tag';
import { FiguresButtons } from './figures-buttons';
import { AnswerButtons, ExplainButton, SignButtons } from './settle-buttons';

/** One reconciliation: both figures, each difference with what was said of it, and the signatures. */
export default function FinanceMatchPage(): ReactNode {
  const { no = '' } = useParams();
  const { t } = useTranslation();
  return (
    <LoadedPage query={useFinanceMatch(no)}>
      {(match) => (
        <Page
          title={t('financeMatch.one', { no })}
          beside={<StatusTag kind="matchStatus" code={match.status} />}
          actions={
            <>
              <FiguresButtons match={match} />
              <SignButtons key={match.round} match={match} />
              {match.status !== 'WAITING' && (
                <Button href={paperOf(no)} target="_blank" rel="noreferrer">
                  {t('financeMatch.print')}
                </Button>
              )}
            </>
          }
        >
          <Head match={match} />
          <Lines match={match} />
        </Page>
      )}
    </LoadedPage>
  );
}

function Head({ match: { kind, branchCode, from, to, loanNo, signBy, steps } }: { match: FinanceMatch }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const nameOf = usePersonName();
  const signed = steps
    .filter(({ act }) => act === 'SIGNED')
    .map(({ side, by, on }) => `${code('matchSide', side)} ${nameOf(by)} ${on}`);
  const facts: [string, ReactNode][] = [
    [t('financeMatch.branch'), <Branch key="branch" of={branchCode} />],
    [t('financeMatch.period'), `${from} — ${to}`],
    ...(kind === 'CASE'
      ? [[t('financeMatch.loan'), <Link to={`/loans/${loanNo ?? ''}`}>{loanNo}</Link>] as [string, ReactNode]]
      : []),
    [t('financeMatch.signBy'), signBy],
    [t('financeMatch.signed'), <TextLines key="signed" texts={signed} />],
  ];
  return (
    <Section title={t('financeMatch.subject')}>
      <Descriptions
        size="small"
        column={{ xs: 1, md: 2 }}
        items={facts.map(([label, children]) => ({ key: label, label, children }))}
      />
    </Section>
  );
}

function Lines({ match }: { match: FinanceMatch }): ReactNode {
  const { t } = useTranslation();
  const spoken = useSpoken();
  const productName = useProductName();
  const money = (key: 'ours' | 'finance' | 'difference'): TableColumnsType<MatchLine>[number] => ({
    title: t(`financeMatch.${key}`),
    key,
    align: 'right',
    render: (_, line) => <Money amount={line[key]} strong={key === 'difference' && line.standing !== 'EQUAL'} />,
  });
  const columns: TableColumnsType<MatchLine> = [
    { title: t('financeMatch.product'), key: 'product', render: (_, { productCode }) => productName(productCode) },
    { title: t('financeMatch.item'), key: 'item', render: (_, { itemName }) => spoken(itemName) },
    money('ours'),
    money('finance'),
    money('difference'),
    {
      title: t('financeMatch.standing'),
      key: 'standing',
      render: (_, { standing, loansOff }) => (
        <Flex gap={4} wrap>
          <StatusTag kind="matchStanding" code={standing} />
          {loansOff > 0 && <Tag>{t('financeMatch.loansOff', { count: loansOff })}</Tag>}
        </Flex>
      ),
    },
    {
      key: 'acts',
      render: (_, line) => (
        <Flex gap={4} wrap>
          <ExplainButton key={`explain-${String(match.round)}`} match={match} line={line} />
          <AnswerButtons key={`answer-${String(match.round)}`} match={match} line={line} />
        </Flex>
      ),
    },
  ];
  return (
    <Section title={t('financeMatch.compared')}>
      <Table<MatchLine>
        size="small"
        rowKey="line"
        aria-label={t('financeMatch.compared')}
        columns={columns}
        dataSource={match.lines}
        pagination={{ pageSize: 100, hideOnSinglePage: true }}
        scroll={{ x: 'max-content' }}
        expandable={{ expandedRowRender: (line) => <Whole match={match} line={line} /> }}
        locale={{ emptyText: t('financeMatch.noFigures') }}
      />
    </Section>
  );
}

/** What was said of a line, and the loans behind it. */
function Whole({ match: { no, round, steps }, line: { line } }: { match: FinanceMatch; line: MatchLine }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const nameOf = usePersonName();
  const loans = useLoansBehind(no, round, line);
  return (
    <Flex vertical gap="small">
      {steps
        .filter((step) => step.line === line)
        .map(({ act, side, by, on, comment, parts }, index) => (
          <div key={index}>
            {[on, code('matchSide', side), nameOf(by), t(`financeMatch.acts.${act}`), comment]
              .filter(Boolean)
              .join(' · ')}
            {parts.map(({ cause, amount, loanNo, text }, n) => (
              <div key={n}>
                {[code('matchCause', cause), groupMoney(amount), loanNo, text].filter(Boolean).join(' · ')}
              </div>
            ))}
          </div>
        ))}
      <Loaded query={loans}>
        {({ data }) => (
          <Table<(typeof data)[number]>
            size="small"
            rowKey="loanNo"
            aria-label={t('financeMatch.loans')}
            pagination={{ pageSize: 20, hideOnSinglePage: true }}
            dataSource={data}
            columns={[
              {
                title: t('financeMatch.loan'),
                key: 'loan',
                render: (_, { loanNo }) => <Link to={`/loans/${loanNo}`}>{loanNo}</Link>,
              },
              {
                title: t('financeMatch.ours'),
                key: 'ours',
                align: 'right',
                render: (_, row) => <Money amount={row.ours} />,
              },
              {
                title: t('financeMatch.finance'),
                key: 'finance',
                align: 'right',
                render: (_, row) => <Money amount={row.finance} />,
              },
              {
                title: t('financeMatch.difference'),
                key: 'difference',
                align: 'right',
                render: (_, row) => <Money amount={row.difference} />,
              },
              { title: t('financeMatch.lastMovedOn'), dataIndex: 'lastMovedOn', className: 'number' },
            ]}
          />
        )}
      </Loaded>
    </Flex>
  );
}
