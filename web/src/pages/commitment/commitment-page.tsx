import { Descriptions } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useCommitment, type Commitment } from '../../api/commitments';
import { useCode } from '../../i18n/use-code';
import { ClientLink } from '../../ui/client-link';
import { LoadedPage } from '../../ui/loaded-page';
import { Money } from '../../ui/money';
import { Page } from '../../ui/page';
import { Section } from '../../ui/section';
import { StatusTag } from '../../ui/status-tag';
import { ToneTag } from '../../ui/tone-tag';
import { ClaimsSection } from './claims-section';
import { HeldPapers } from '../loan/collateral/held-papers';
import { ReleasePanel } from '../workout/release-panel';
import { EndButtons } from './end-buttons';
import { Person, usePersonName } from '../../ui/person';

export default function CommitmentPage(): ReactNode {
  const { no = '' } = useParams();
  const commitment = useCommitment(no);
  return <LoadedPage query={commitment}>{(data) => <One key={data.no} commitment={data} />}</LoadedPage>;
}

/** One promise, from its issue to its release or call. */
function One({ commitment }: { commitment: Commitment }): ReactNode {
  const { t } = useTranslation();
  const nameOf = usePersonName();
  const code = useCode();
  const { no, status, overdue, applicationNo, endedOn, endedBy, evidence, loanNo } = commitment;
  const at = { of: 'commitments', no, managerUsername: commitment.managerUsername ?? '' } as const;
  const facts: [string, ReactNode][] = [
    [t('commitments.category'), code('category', commitment.category)],
    [t('commitments.client'), <ClientLink key="client" of={commitment} />],
    [
      t('loan.application'),
      <Link key="application" to={`/applications/${applicationNo}`}>
        {applicationNo}
      </Link>,
    ],
    [t('commitments.beneficiary'), commitment.beneficiary],
    [t('commitments.amount'), <Money key="amount" amount={commitment.amount} />],
    [t('commitments.margin'), <Money key="margin" amount={commitment.margin} />],
    [t('commitments.paid'), <Money key="paid" amount={commitment.paid} />],
    [t('commitments.marginUsed'), <Money key="used" amount={commitment.marginUsed} />],
    [t('commitments.rest'), <Money key="rest" amount={commitment.rest} />],
    [t('commitments.open'), <Money key="open" amount={commitment.open} strong />],
    [
      t('application.manager'),
      commitment.managerUsername === null ? '—' : <Person key="manager" of={commitment.managerUsername} />,
    ],
    [t('commitments.issuedOn'), commitment.issuedOn],
    [t('commitments.issuedBy'), <Person key="issued" of={commitment.issuedBy} />],
    [t('commitments.expiresOn'), commitment.expiresOn],
  ];
  if (endedOn !== null)
    facts.push([
      code('commitmentStatus', status),
      t('commitments.ended', { on: endedOn, who: endedBy === null ? '—' : nameOf(endedBy) }),
    ]);
  if (loanNo !== null)
    facts.push([
      t('commitments.loan'),
      <Link key="loan" to={`/loans/${loanNo}`}>
        {loanNo}
      </Link>,
    ]);
  if (evidence !== null) facts.push([t('commitments.evidence'), evidence]);
  return (
    <Page
      title={t('commitments.one', { no })}
      beside={
        <>
          <StatusTag kind="commitmentStatus" code={status} />
          {overdue && <ToneTag tone="red">{t('commitments.overdue')}</ToneTag>}
        </>
      }
      actions={<EndButtons commitment={commitment} />}
    >
      <Section title={t('commitments.facts')}>
        <Descriptions
          size="small"
          column={{ xs: 1, md: 2 }}
          items={facts.map(([label, children]) => ({ key: label, label, children }))}
        />
      </Section>
      <ClaimsSection commitment={commitment} />
      <HeldPapers at={at} />
      {endedOn !== null && <ReleasePanel at={at} managerUsername={at.managerUsername} />}
    </Page>
  );
}
