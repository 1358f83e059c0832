import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Rerouting, RoutedCase } from '../../api/policy-trials';
import { useCode, useSpoken } from '../../i18n/use-code';
import { TrialSection } from '../../policies/trial-section';
import { Money } from '../../ui/money';

/** Which past cases would have climbed other levels by the proposed matrix. */
export function MatrixTrial({ id }: { id: string }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const spoken = useSpoken();
  // A long ladder wraps, or the last levels would stand outside the page.
  const chain = (levels: Rerouting['from']): ReactNode => (
    <div style={{ maxWidth: 170, whiteSpace: 'normal' }}>
      {levels.map(({ nameZh, nameEn }) => spoken({ zh: nameZh, en: nameEn })).join(' → ') || '—'}
    </div>
  );
  return (
    <TrialSection<RoutedCase, Rerouting['from']>
      path="authority"
      id={id}
      outcome={chain}
      ofCase={(row, version) => chain(row[version])}
      columns={[
        { title: t('policyTrial.on'), dataIndex: 'on', className: 'number' },
        { title: t('policyTrial.case'), key: 'case', render: (_, row) => <CaseLink row={row} /> },
        { title: t('policyTrial.column'), key: 'column', render: (_, { column }) => code('authorityColumn', column) },
        {
          title: t('policyTrial.amount'),
          key: 'amount',
          align: 'right',
          render: (_, { amount }) => <Money amount={amount} />,
        },
        {
          title: t('policyTrial.exposure'),
          key: 'exposure',
          align: 'right',
          render: (_, { groupExposure }) => <Money amount={groupExposure} />,
        },
        { title: t('policyTrial.term'), dataIndex: 'termMonths', align: 'right', className: 'number' },
        { title: t('policyTrial.grade'), key: 'grade', render: (_, { grade }) => grade ?? '—' },
      ]}
    />
  );
}

function CaseLink({ row: { subject, subjectNo } }: { row: RoutedCase }): ReactNode {
  const { t } = useTranslation();
  if (subjectNo === null) return t('policyTrial.unseen');
  return <Link to={`/${subject === 'APPLICATION' ? 'applications' : 'loans'}/${subjectNo}`}>{subjectNo}</Link>;
}
