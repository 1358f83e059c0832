import { Descriptions, Flex, Table } from 'antd';
import dayjs from 'dayjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useContribution, useHoldings, type Contribution, type Holdings } from '../../api/cross-sell';
import { chinaToday } from '../../format/date';
import { percent } from '../../format/rate';
import { useCode } from '../../i18n/use-code';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { DatePicker } from '../../ui/date-picker';
import { Loaded } from '../../ui/loaded';
import { Money } from '../../ui/money';
import { PersonOn } from '../../ui/person';
import { useFilter } from '../../ui/search-filter';
import { Section } from '../../ui/section';
import { EnterHoldingButton } from './enter-holding-button';

/** 持有产品与综合贡献: what a client has with us, and what it brought in a year. */
export function ClientHoldings({ no }: { no: string }): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const [chosen, choose] = useFilter('year');
  const year = chosen ?? chinaToday().format('YYYY');
  const contribution = useContribution(no, year);
  return (
    <Section
      title={t('crossSell.holdings')}
      id="holdings"
      extra={may(me.roles, 'HOLDING_WRITE') && <EnterHoldingButton no={no} />}
    >
      <Loaded query={useHoldings(no)}>{(data) => <Held holdings={data} />}</Loaded>
      <Flex gap="small" align="center" style={{ marginBlock: 12 }}>
        <strong>{t('crossSell.contribution')}</strong>
        <DatePicker
          picker="year"
          size="small"
          aria-label={t('crossSell.year')}
          allowClear={false}
          value={dayjs(`${year}-01-01`)}
          onChange={(day) => {
            choose(day?.format('YYYY'));
          }}
        />
      </Flex>
      <Loaded query={contribution}>{(data) => <Brought contribution={data} />}</Loaded>
    </Section>
  );
}

function Held({ holdings: { loans, facilities, data } }: { holdings: Holdings }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  return (
    <>
      <Descriptions
        size="small"
        column={{ xs: 1, md: 2 }}
        items={[
          {
            key: 'loans',
            label: t('crossSell.loans', { count: loans.count }),
            children: <Money amount={loans.balance} />,
          },
          {
            key: 'facilities',
            label: t('crossSell.facilities', { count: facilities.count }),
            children: <Money amount={facilities.limit} />,
          },
        ]}
      />
      <Table<Holdings['data'][number]>
        size="small"
        rowKey="kind"
        pagination={false}
        dataSource={data}
        aria-label={t('crossSell.holdings')}
        locale={{ emptyText: t('crossSell.nothing') }}
        scroll={{ x: 'max-content' }}
        columns={[
          { title: t('crossSell.kind'), key: 'kind', render: (_, { kind }) => code('opportunityKind', kind) },
          { title: t('crossSell.month'), dataIndex: 'month', className: 'number' },
          {
            title: t('crossSell.balance'),
            key: 'balance',
            align: 'right',
            render: (_, { balance }) => <Money amount={balance} />,
          },
          {
            title: t('crossSell.volume'),
            key: 'volume',
            align: 'right',
            render: (_, { volume }) => <Money amount={volume} />,
          },
          { title: t('crossSell.fee'), key: 'fee', align: 'right', render: (_, { fee }) => <Money amount={fee} /> },
          {
            title: t('crossSell.recordedBy'),
            key: 'by',
            render: (_, { recordedBy, recordedOn, source }) => (
              <>
                <PersonOn of={recordedBy} on={recordedOn} /> {code('holdingSource', source)}
              </>
            ),
          },
        ]}
      />
    </>
  );
}

function Brought({ contribution }: { contribution: Contribution }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const { interest, loanFees, fees, deposits, depositMargin, total } = contribution;
  const parts: [string, string][] = [
    [t('crossSell.interest'), interest],
    [t('crossSell.loanFees'), loanFees],
    ...fees.map(({ kind, fee }): [string, string] => [code('opportunityKind', kind), fee]),
    [t('crossSell.deposits', { margin: percent(depositMargin) }), deposits],
    [t('crossSell.total'), total],
  ];
  return (
    <Descriptions
      size="small"
      column={{ xs: 1, md: 2 }}
      items={parts.map(([label, amount]) => ({ key: label, label, children: <Money amount={amount} /> }))}
    />
  );
}
