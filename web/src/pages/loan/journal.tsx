import type { TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useJournal, type JournalEntry } from '../../api/loans';
import { useCode } from '../../i18n/use-code';
import { Money } from '../../ui/money';
import { PagedTable } from '../../ui/paged-table';
import { causeOf } from '../../../../src/contracts/journal-cause';

type Line = JournalEntry['lines'][number];

/** The double entry of every booking on the loan. */
export function Journal({ no }: { no: string }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const journal = useJournal(no);
  const columns: TableColumnsType<JournalEntry> = [
    { title: t('journal.on'), dataIndex: 'on', className: 'number' },
    {
      title: t('journal.cause'),
      dataIndex: 'cause',
      render: (cause: string) => `${code('transaction', causeOf(cause).kind)} ${causeOf(cause).about}`,
    },
    {
      title: t('journal.account'),
      key: 'account',
      render: (_, { lines }) => stacked(lines, (line) => code('account', line.account)),
    },
    {
      title: t('journal.debit'),
      key: 'debit',
      align: 'right',
      render: (_, { lines }) => stacked(lines, (line) => amount(line.debit)),
    },
    {
      title: t('journal.credit'),
      key: 'credit',
      align: 'right',
      render: (_, { lines }) => stacked(lines, (line) => amount(line.credit)),
    },
  ];
  return (
    <PagedTable
      label={t('loan.journal')}
      pages={journal}
      columns={columns}
      rowKey={(entry) => entry.id}
      empty={t('journal.empty')}
    />
  );
}

const amount = (value: string): ReactNode => (value === '0.00' ? '\u00a0' : <Money amount={value} />);

const stacked = (lines: Line[], show: (line: Line) => ReactNode): ReactNode =>
  lines.map((line, index) => <div key={`${line.account}-${String(index)}`}>{show(line)}</div>);
