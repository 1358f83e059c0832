import type { TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { causeAccountability } from '../../../../src/contracts/http/accountability-backlog';
import { useAccountabilityBacklog, type MissedLoan } from '../../api/accountability';
import { bulkBy } from '../../api/bulk';
import { rowsOf } from '../../api/paging';
import type { BulkAct } from '../../bulk/act';
import { BulkBar } from '../../bulk/bulk-bar';
import { useTicks } from '../../bulk/use-ticks';
import { useCode } from '../../i18n/use-code';
import { Money } from '../../ui/money';
import { Page } from '../../ui/page';
import { PagedTable } from '../../ui/paged-table';
import { StatusTag } from '../../ui/status-tag';

/** 责任认定补立: loans that had gone wrong before cases were kept, taken up as many at a time as can be opened in their days. */
export default function BacklogPage(): ReactNode {
  const { t } = useTranslation();
  const loans = useAccountabilityBacklog();
  const ticks = useTicks(rowsOf(loans).map(({ loanNo }) => loanNo));
  return (
    <Page title={t('accountability.backlog')}>
      <BulkBar ticks={ticks} acts={useActs()} />
      <PagedTable
        label={t('accountability.backlog')}
        pages={loans}
        columns={useColumns()}
        rowKey={({ loanNo }) => loanNo}
        empty={t('accountability.backlogEmpty')}
        ticked={ticks}
      />
    </Page>
  );
}

function useActs(): BulkAct[] {
  const { t } = useTranslation();
  return [
    {
      name: 'cause-accountability',
      title: t('accountability.takeUp'),
      hint: t('accountability.takeUpHint'),
      send: bulkBy(causeAccountability),
      invalidates: [['accountability-backlog'], ['accountability-cases'], ['tasks']],
    },
  ];
}

function useColumns(): TableColumnsType<MissedLoan> {
  const { t } = useTranslation();
  const code = useCode();
  return [
    { title: t('loans.no'), key: 'loanNo', render: (_, { loanNo }) => <Link to={`/loans/${loanNo}`}>{loanNo}</Link> },
    { title: t('accountability.cause'), key: 'cause', render: (_, { cause }) => code('accountabilityCause', cause) },
    {
      title: t('loans.riskClass'),
      key: 'riskClass',
      render: (_, { riskClass }) => <StatusTag kind="riskClass" code={riskClass} />,
    },
    { title: t('accountability.recognisedOn'), key: 'recognisedOn', dataIndex: 'recognisedOn', className: 'number' },
    {
      title: t('loans.principal'),
      key: 'principal',
      align: 'right',
      render: (_, { principal }) => <Money amount={principal} />,
    },
    { title: t('loans.daysOverdue'), key: 'daysOverdue', align: 'right', dataIndex: 'daysOverdue' },
  ];
}
