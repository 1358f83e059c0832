import { Descriptions, Table, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { policyFileUrl, usePolicy, type Policy } from '../../../api/policy-library';
import { useProductName } from '../../../api/products';
import { useCode } from '../../../i18n/use-code';
import { useListed } from '../../../i18n/use-listed';
import { may } from '../../../session/rights';
import { useSession } from '../../../session/use-session';
import { useBranchName } from '../../../ui/branch';
import { LoadedPage } from '../../../ui/loaded-page';
import { Page } from '../../../ui/page';
import { Person, PersonOn, usePersonName } from '../../../ui/person';
import { Section } from '../../../ui/section';
import { StatusTag } from '../../../ui/status-tag';
import { PolicyActs } from './policy-acts';
import { PolicyImpactList } from './policy-impact';

/** One document: what it says, whom it concerns, who has read it and what managers concluded. */
export default function PolicyPage(): ReactNode {
  const { no = '' } = useParams();
  const policy = usePolicy(no);
  return <LoadedPage query={policy}>{(data) => <Document key={data.no} policy={data} />}</LoadedPage>;
}

function Document({ policy }: { policy: Policy }): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  return (
    <Page
      title={policy.title}
      beside={<StatusTag kind="policyStanding" code={policy.standing} />}
      actions={<PolicyActs policy={policy} />}
    >
      <Section title={t('library.document')}>
        <Typography.Paragraph className="prose">{policy.summary}</Typography.Paragraph>
        <Facts policy={policy} />
      </Section>
      {may(me.roles, 'POLICY_IMPACT') && <PolicyImpactList no={policy.no} />}
      <Reviews policy={policy} />
      {policy.readers.due > 0 && <Readers policy={policy} />}
    </Page>
  );
}

function Facts({ policy }: { policy: Policy }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const listed = useListed();
  const productName = useProductName();
  const branchName = useBranchName();
  const link = (no: string | null): ReactNode => no && <Link to={`/market/policies/${no}`}>{no}</Link>;
  const { no, file, checkedBy } = policy;
  const facts: [string, ReactNode][] = [
    [t('library.no'), no],
    [t('library.issuer'), policy.issuer],
    [t('library.number'), policy.number],
    [t('library.kind'), code('policyKind', policy.kind)],
    [t('library.stance'), code('policyStance', policy.stance)],
    [t('library.effectiveFrom'), policy.effectiveFrom],
    [t('library.effectiveTo'), policy.effectiveTo],
    [t('library.industries'), listed(policy.industries)],
    [t('library.products'), listed(policy.productCodes.map(productName))],
    [t('library.branches'), listed(policy.branchCodes.map(branchName))],
    [t('library.mustRead'), listed(policy.mustRead.map((role) => code('role', role)))],
    [t('library.supersedes'), link(policy.supersedes)],
    [t('library.supersededBy'), link(policy.supersededBy)],
    [
      t('library.file'),
      file && (
        <a href={policyFileUrl(no)} target="_blank" rel="noreferrer">
          {file.name}
        </a>
      ),
    ],
    [t('library.enteredBy'), <PersonOn key="entered" of={policy.enteredBy} on={policy.enteredOn} />],
    [t('library.checkedBy'), checkedBy && <PersonOn key="checked" of={checkedBy} on={policy.checkedOn} />],
    [t('library.comment'), policy.comment],
  ];
  return (
    <Descriptions
      size="small"
      column={{ xs: 1, md: 2 }}
      items={facts.flatMap(([label, children]) => (children ? [{ key: label, label, children }] : []))}
    />
  );
}

function Reviews({ policy: { reviews, reviewsWaiting } }: { policy: Policy }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const listed = useListed();
  const nameOf = usePersonName();
  if (reviews.length + reviewsWaiting.length === 0) return null;
  return (
    <Section title={t('library.reviews')}>
      {reviewsWaiting.length > 0 && (
        <Typography.Paragraph>
          {t('library.waitingFor', { names: listed(reviewsWaiting.map(nameOf)) })}
        </Typography.Paragraph>
      )}
      {reviews.length > 0 && (
        <Table<Policy['reviews'][number]>
          size="small"
          rowKey={({ by, on, conclusion, findings }) => [by, on, conclusion, findings].join('/')}
          pagination={false}
          dataSource={reviews}
          aria-label={t('library.reviews')}
          columns={[
            { title: t('library.manager'), key: 'by', render: (_, { by }) => <Person of={by} /> },
            { title: t('library.on'), dataIndex: 'on', className: 'number' },
            {
              title: t('library.conclusion'),
              key: 'conclusion',
              render: (_, { conclusion }) => code('policyConclusion', conclusion),
            },
            {
              title: t('library.findings'),
              key: 'findings',
              render: (_, { findings }) => <span className="prose">{findings}</span>,
            },
          ]}
        />
      )}
    </Section>
  );
}

function Readers({ policy: { readers } }: { policy: Policy }): ReactNode {
  const { t } = useTranslation();
  const listed = useListed();
  const nameOf = usePersonName();
  const { due, read, missing } = readers;
  return (
    <Section title={t('library.readers')}>
      {t('library.readOf', { read, due })}
      {missing.length > 0 && <div>{t('library.missing', { names: listed(missing.map(nameOf)) })}</div>}
    </Section>
  );
}
