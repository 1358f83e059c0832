import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useExtensions, type Extension } from '../../api/loan-changes';
import { ChangeTable } from './change-table';

/** The extensions that were asked for, and what became of each. */
export function Extensions({ no }: { no: string }): ReactNode {
  const { t } = useTranslation();
  return (
    <ChangeTable<Extension>
      query={useExtensions(no)}
      empty={t('extension.empty')}
      columns={[
        { title: t('extension.formerMaturity'), dataIndex: 'formerMaturityOn', className: 'number' },
        { title: t('extension.newMaturity'), dataIndex: 'maturityOn', className: 'number' },
        { title: t('extension.reason'), dataIndex: 'reason' },
        { title: t('extension.repaymentSource'), dataIndex: 'repaymentSource' },
      ]}
    />
  );
}
