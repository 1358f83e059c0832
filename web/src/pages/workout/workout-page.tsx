import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useLoan, type Loan } from '../../api/loans';
import { LoadedPage } from '../../ui/loaded-page';
import { Page } from '../../ui/page';
import { StatusTag } from '../../ui/status-tag';
import { TravelButton } from '../../ui/travel-button';
import { AssetPanel } from './asset-panel';
import { LawsuitPanel } from './lawsuit-panel';
import { ReportingPanel } from './reporting-panel';
import { ReleasePanel } from './release-panel';
import { WriteOffPanel } from './write-off-panel';

export default function WorkoutPage(): ReactNode {
  const { no = '' } = useParams();
  const loan = useLoan(no);
  return <LoadedPage query={loan}>{(data) => <Workout key={data.no} loan={data} />}</LoadedPage>;
}

/** Everything that is done about one loan in trouble. */
function Workout({ loan }: { loan: Loan }): ReactNode {
  const { t } = useTranslation();
  const isSettled = loan.status === 'SETTLED';
  return (
    <Page
      title={isSettled ? t('workout.afterwards', { no: loan.no }) : t('workout.title', { no: loan.no })}
      beside={
        <>
          <StatusTag kind="loanStatus" code={loan.status} /> <StatusTag kind="riskClass" code={loan.riskClass} />
        </>
      }
      actions={
        <>
          <Link to={`/loans/${loan.no}`}>{t('collection.toLoan')}</Link>
          <TravelButton subject={{ loanNo: loan.no }} today={loan.today} />
        </>
      }
    >
      {isSettled ? <ReleasePanel at={{ of: 'loans', no: loan.no }} managerUsername={loan.managerUsername} /> : null}
      <LawsuitPanel loan={loan} />
      <AssetPanel loan={loan} />
      <WriteOffPanel loan={loan} />
      <ReportingPanel loan={loan} />
    </Page>
  );
}
