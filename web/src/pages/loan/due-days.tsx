import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDueDays, type DueDay } from '../../api/loan-changes';
import { ChangeTable } from './change-table';

/** The other days of the month that were asked for, and what became of each. */
export function DueDays({ no }: { no: string }): ReactNode {
  const { t } = useTranslation();
  return (
    <ChangeTable<DueDay>
      query={useDueDays(no)}
      empty={t('dueDay.empty')}
      columns={[
        { title: t('dueDay.asked'), dataIndex: 'dueDay', className: 'number' },
        { title: t('extension.newMaturity'), dataIndex: 'maturityOn', className: 'number' },
        { title: t('dueDay.reason'), dataIndex: 'reason' },
        { title: t('dueDay.evidence'), dataIndex: 'evidence' },
      ]}
    />
  );
}
