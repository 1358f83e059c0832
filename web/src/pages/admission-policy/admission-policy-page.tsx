import { Descriptions, Flex, Tag, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAdmissionPolicy, useAdmissionVersions } from '../../api/policies';
import { groupMoney } from '../../format/money';
import { ProposalSection } from '../../policies/proposal-section';
import { Versions } from '../../policies/versions';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { Loaded } from '../../ui/loaded';
import { Page } from '../../ui/page';
import { Section } from '../../ui/section';
import { PolicyTrial } from './policy-trial';
import { ProposeButton } from './propose-button';
import { AMOUNTS, LISTS, percentOf, SHARES, useAdmissionWords, type Policy } from './words';

/** Whom the lender takes on at all: industries, and limits on one borrower, one client, one group (RULES 1.8). */
export default function AdmissionPolicyPage(): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const policy = useAdmissionPolicy();
  const versions = useAdmissionVersions();
  const words = useAdmissionWords();
  const newest = versions.data?.data[0];
  return (
    <Page
      title={t('admissionPolicy.title')}
      actions={
        may(me.roles, 'AUTHORITY_WRITE') &&
        newest &&
        policy.data?.proposal === null && <ProposeButton newest={newest} />
      }
    >
      <Loaded query={policy}>
        {(data) => (
          <>
            {data.proposal && (
              <ProposalSection
                path="admission-policy"
                proposal={data.proposal}
                words={words}
                trial={may(me.roles, 'AUTHORITY_TRY') && <PolicyTrial id={data.proposal.id} />}
              />
            )}
            <Section title={t('authority.inForce', { version: data.version, on: data.effectiveFrom })}>
              <Fields policy={data} />
              <Typography.Paragraph type="secondary" style={{ marginBlock: '12px 0' }}>
                {t('admissionPolicy.hint')}
              </Typography.Paragraph>
            </Section>
          </>
        )}
      </Loaded>
      <Versions versions={versions} words={words} />
    </Page>
  );
}

function Fields({ policy }: { policy: Policy }): ReactNode {
  const { t } = useTranslation();
  return (
    <Descriptions size="small" bordered column={{ xs: 1, lg: 2 }}>
      {LISTS.map((field) => (
        <Descriptions.Item key={field} label={t(`admissionPolicy.fields.${field}`)} span="filled">
          <Flex gap={4} wrap className="exact">
            {policy[field].length === 0 ? '—' : policy[field].map((word) => <Tag key={word}>{word}</Tag>)}
          </Flex>
        </Descriptions.Item>
      ))}
      {AMOUNTS.map((field) => (
        <Descriptions.Item key={field} label={t(`admissionPolicy.fields.${field}`)}>
          {groupMoney(policy[field])}
        </Descriptions.Item>
      ))}
      {SHARES.map((field) => (
        <Descriptions.Item key={field} label={t(`admissionPolicy.fields.${field}`)}>
          {percentOf(policy[field])}%
        </Descriptions.Item>
      ))}
    </Descriptions>
  );
}
