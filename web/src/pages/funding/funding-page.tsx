import { Alert, Descriptions, Tabs } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFundingPolicy, useFundingVersions, type FundingPolicy } from '../../api/funding';
import { useCode } from '../../i18n/use-code';
import { useListed } from '../../i18n/use-listed';
import { ProposalSection } from '../../policies/proposal-section';
import { Versions } from '../../policies/versions';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { Loaded } from '../../ui/loaded';
import { Page } from '../../ui/page';
import { useFilter } from '../../ui/search-filter';
import { Section } from '../../ui/section';
import { LicenceButton } from './licence-button';
import { Offers } from './offers';
import { Parties } from './parties';
import { useLicenceWords } from './words';

/** 资金方: off until two people have entered a licence; then its parties, and what is offered to them. */
export default function FundingPage(): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const policy = useFundingPolicy();
  const versions = useFundingVersions();
  const words = useLicenceWords();
  const newest = versions.data?.data[0];
  return (
    <Page
      title={t('funding.title')}
      actions={
        may(me.roles, 'AUTHORITY_WRITE') &&
        versions.data &&
        policy.data?.proposal === null && <LicenceButton {...(newest ? { newest } : {})} />
      }
    >
      <Loaded query={policy}>
        {(data) => (
          <>
            {data.proposal && <ProposalSection path="funding-policy" proposal={data.proposal} words={words} />}
            <Licence policy={data} />
            {data.licence !== null && may(me.roles, 'FUNDING_READ') && <Registers />}
          </>
        )}
      </Loaded>
      <Versions versions={versions} words={words} />
    </Page>
  );
}

function Licence({ policy: { licence, kinds, effectiveFrom } }: { policy: FundingPolicy }): ReactNode {
  const { t } = useTranslation();
  const listed = useListed();
  const code = useCode();
  if (licence === null)
    return (
      <Alert
        showIcon
        type="info"
        style={{ marginBlockEnd: 16 }}
        title={t('funding.off')}
        description={t('funding.offHint')}
      />
    );
  const items: [string, ReactNode][] = [
    [t('funding.licence.name'), licence.name],
    [t('funding.licence.number'), licence.number],
    [t('funding.licence.authority'), licence.authority],
    [t('funding.licence.validUntil'), licence.validUntil],
    [t('authority.effectiveFrom'), effectiveFrom],
    [t('funding.kinds'), listed(kinds.map((kind) => code('fundingKind', kind)))],
  ];
  return (
    <Section title={t('funding.licence.title')}>
      <Descriptions
        size="small"
        bordered
        column={{ xs: 1, md: 2 }}
        items={items.map(([label, children]) => ({ key: label, label, children }))}
      />
    </Section>
  );
}

function Registers(): ReactNode {
  const { t } = useTranslation();
  const [tab, choose] = useFilter('tab');
  return (
    <Tabs
      activeKey={tab ?? 'offers'}
      onChange={choose}
      destroyOnHidden
      items={[
        { key: 'offers', label: t('funding.offers'), children: <Offers /> },
        { key: 'parties', label: t('funding.parties'), children: <Parties /> },
      ]}
    />
  );
}
