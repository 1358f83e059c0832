import { Flex, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ARCHIVE_LOAN_STANDINGS } from '../../../../src/domain/hand-over/archive-loan';
import { ARCHIVE_LOANS, takeBackPaper, useArchiveLoans, type ArchiveLoan } from '../../api/archive';
import { ExportButton } from '../../lists/export-button';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { FormButton } from '../../ui/form-button';
import { PagedTable } from '../../ui/paged-table';
import { Person, PersonOn, usePersonName } from '../../ui/person';
import { CodeFilter, useFilter } from '../../ui/search-filter';
import { StatusTag } from '../../ui/status-tag';

/** The loan-out register of the archive. */
export function ArchiveLoans(): ReactNode {
  const { t } = useTranslation();
  const [standing] = useFilter('standing');
  const columns: TableColumnsType<ArchiveLoan> = [
    {
      title: t('applications.no'),
      key: 'application',
      render: (_, { applicationNo }) => <Link to={`/applications/${applicationNo}`}>{applicationNo}</Link>,
    },
    { title: t('archive.item'), dataIndex: 'item' },
    { title: t('archive.borrower'), key: 'borrower', render: (_, { borrower }) => <Person of={borrower} /> },
    { title: t('archive.purpose'), dataIndex: 'purpose' },
    {
      title: t('archive.lentBy'),
      key: 'lent',
      render: (_, { lentBy, lentOn }) => <PersonOn of={lentBy} on={lentOn} />,
    },
    { title: t('archive.dueOn'), dataIndex: 'dueOn', className: 'number' },
    {
      title: t('archive.status'),
      key: 'standing',
      render: (_, row) => <StatusTag kind="archiveLoanStanding" code={row.standing} />,
    },
    {
      title: t('archive.back'),
      key: 'back',
      render: (_, row) =>
        row.returnedOn === null ? <TakeBackButton loan={row} /> : <PersonOn of={row.takenBy} on={row.returnedOn} />,
    },
  ];
  return (
    <>
      <Flex gap="small" wrap style={{ marginBlockEnd: 12 }}>
        <CodeFilter
          name="standing"
          kind="archiveLoanStanding"
          values={ARCHIVE_LOAN_STANDINGS}
          label={t('archive.status')}
        />
        <ExportButton view={{ name: 'archive-loans', columns: [], shown: [] }} filter={{ standing }} />
      </Flex>
      <PagedTable
        label={t('archive.loans')}
        pages={useArchiveLoans({ standing })}
        columns={columns}
        rowKey={({ id }) => id}
        empty={standing ? t('common.noMatch') : t('archive.noLoans')}
      />
    </>
  );
}

/** For the archive, and not for who has borrowed it. */
function TakeBackButton({ loan }: { loan: ArchiveLoan }): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const nameOf = usePersonName();
  if (loan.borrower === me.username || !may(me.roles, 'ARCHIVE_LEND')) return '—';
  return (
    <FormButton<object, ArchiveLoan>
      draft={`archive-back-${loan.id}`}
      send={(_, key) => takeBackPaper(loan.id)({}, key)}
      invalidates={[ARCHIVE_LOANS]}
      submit={t('archive.takeBack')}
      done={t('archive.takenBack')}
    >
      <p>{t('archive.takeBackHint', { item: loan.item, borrower: nameOf(loan.borrower) })}</p>
    </FormButton>
  );
}
