import { Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useDigest, type Digest } from '../../../api/market-intel';
import { useBranchName } from '../../../ui/branch';
import { LoadedPage } from '../../../ui/loaded-page';
import { Page } from '../../../ui/page';
import { PersonOn } from '../../../ui/person';
import { Section } from '../../../ui/section';
import { DigestContent } from './digest-content';

/** One digest as it was signed. */
export default function DigestPage(): ReactNode {
  const { no = '' } = useParams();
  return <LoadedPage query={useDigest(no)}>{(data) => <Signed digest={data} />}</LoadedPage>;
}

function Signed({ digest }: { digest: Digest }): ReactNode {
  const { t } = useTranslation();
  const { month, branchCode, remarks, signedBy, signedOn } = digest;
  return (
    <Page title={t('digests.one', { month, branch: useBranchName()(branchCode) })}>
      <Section title={t('digests.remarks')} extra={<PersonOn of={signedBy} on={signedOn} />}>
        <Typography.Paragraph className="prose">{remarks}</Typography.Paragraph>
      </Section>
      <Section title={t('digests.content')}>
        <DigestContent content={digest} />
      </Section>
    </Page>
  );
}
