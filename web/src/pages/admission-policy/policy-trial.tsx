import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Rescreening, ScreenedCase } from '../../api/policy-trials';
import { useListed } from '../../i18n/use-listed';
import { useSpoken } from '../../i18n/use-code';
import { TrialSection } from '../../policies/trial-section';
import { Money } from '../../ui/money';
import { StatusTag } from '../../ui/status-tag';

/** Which clients would have been taken on otherwise by the proposed policy. */
export function PolicyTrial({ id }: { id: string }): ReactNode {
  const { t } = useTranslation();
  const spoken = useSpoken();
  const listed = useListed();
  return (
    <TrialSection<ScreenedCase, Rescreening['from']>
      path="admission-policy"
      id={id}
      outcome={(code) => <StatusTag kind="screenOutcome" code={code} />}
      ofCase={(row, version) => (
        <>
          <StatusTag kind="screenOutcome" code={row[version].outcome} />
          <div>{listed(row[version].reasons.map(({ text }) => spoken(text)))}</div>
        </>
      )}
      columns={[
        { title: t('policyTrial.on'), dataIndex: 'on', className: 'number' },
        { title: t('policyTrial.case'), key: 'case', render: (_, row) => <CaseLink row={row} /> },
        { title: t('policyTrial.industry'), key: 'industry', render: (_, { industry }) => industry ?? '—' },
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
      ]}
    />
  );
}

function CaseLink({ row: { branchCode, applicationNo } }: { row: ScreenedCase }): ReactNode {
  const { t } = useTranslation();
  if (branchCode === null) return t('policyTrial.unseen');
  if (applicationNo === null) return t('policyTrial.turnedAway');
  return <Link to={`/applications/${applicationNo}`}>{applicationNo}</Link>;
}
