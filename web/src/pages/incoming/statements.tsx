import { Button, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { INCOMING_KEY, resumeStatement, STATEMENTS_KEY, useStatements, type Statement } from '../../api/incoming';
import { useSubmission } from '../../http/use-submission';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { FailureAlert } from '../../ui/failure-alert';
import { Money } from '../../ui/money';
import { PagedTable } from '../../ui/paged-table';

/** The statements that were imported, with what became of the money on each. */
export function Statements(): ReactNode {
  const { t } = useTranslation();
  const statements = useStatements();
  const columns = useColumns();
  return (
    <PagedTable
      label={t('incoming.statements')}
      pages={statements}
      columns={columns}
      rowKey={(row) => row.no}
      empty={t('incoming.noStatements')}
    />
  );
}

function useColumns(): TableColumnsType<Statement> {
  const { t } = useTranslation();
  const money = (
    key: 'received' | 'settled' | 'booking' | 'waiting' | 'outgoing',
  ): TableColumnsType<Statement>[number] => ({
    title: t(`incoming.${key}`),
    dataIndex: key,
    align: 'right',
    render: (amount: string) => <Money amount={amount} />,
  });
  return [
    { title: t('incoming.no'), dataIndex: 'no' },
    { title: t('incoming.file'), dataIndex: 'fileName', ellipsis: true },
    { title: t('incoming.bank'), dataIndex: 'bank' },
    { title: t('incoming.importedOn'), dataIndex: 'importedOn' },
    { title: t('incoming.lines'), dataIndex: 'lines', align: 'right' },
    { title: t('incoming.repeated'), dataIndex: 'repeated', align: 'right' },
    { title: t('incoming.conflicts'), dataIndex: 'conflicts', align: 'right' },
    ...(['received', 'settled', 'booking', 'waiting', 'outgoing'] as const).map(money),
    { title: '', key: 'resume', render: (_, row) => <ResumeButton statement={row} /> },
  ];
}

/** Tries again what has not reached its loans yet. */
function ResumeButton({ statement: { no, booking } }: { statement: Statement }): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const resuming = useSubmission<null, Statement>({
    send: (_, key) => resumeStatement(no, key),
    invalidates: [INCOMING_KEY, STATEMENTS_KEY],
  });
  if (booking === '0.00' || !may(me.roles, 'STATEMENT_IMPORT')) return null;
  return (
    <>
      <Button
        size="small"
        loading={resuming.isPending}
        onClick={() => {
          resuming.mutate(null);
        }}
      >
        {t('incoming.resume')}
      </Button>
      <FailureAlert failure={resuming.error} />
    </>
  );
}
