import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useRestructurings, type Restructuring } from '../../api/loan-changes';
import { useCode } from '../../i18n/use-code';
import { useListed } from '../../i18n/use-listed';
import { ToneTag } from '../../ui/tone-tag';
import { ChangeTable } from './change-table';

/** The restructurings that were asked for, what became of each, and how long the loan is observed after it. */
export function Restructurings({ no }: { no: string }): ReactNode {
  const { t } = useTranslation();
  const listed = useListed();
  const code = useCode();
  return (
    <ChangeTable<Restructuring>
      query={useRestructurings(no)}
      empty={t('restructuring.empty')}
      columns={[
        {
          title: t('restructuring.relief'),
          key: 'events',
          render: (_, { events }) =>
            events.map(({ type }, index) => <div key={index}>{code('transaction', type)}</div>),
        },
        { title: t('extension.newMaturity'), dataIndex: 'maturityOn', className: 'number' },
        {
          title: t('restructuring.difficulties'),
          key: 'difficulties',
          render: (_, { difficulties }) => listed(difficulties.map((one) => code('difficulty', one))),
        },
        {
          title: t('restructuring.observation'),
          key: 'observation',
          render: (_, { observation }) =>
            observation === null ? (
              '—'
            ) : (
              <>
                {observation.from} – {observation.until}{' '}
                {observation.again && <ToneTag tone="red">{t('restructuring.again')}</ToneTag>}
              </>
            ),
        },
        { title: t('extension.reason'), dataIndex: 'reason' },
        { title: t('extension.repaymentSource'), dataIndex: 'repaymentSource' },
      ]}
    />
  );
}
