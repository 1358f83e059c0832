import { Descriptions, Table, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { WARNING_LEVELS } from '../../../../src/domain/warning/policy';
import { useWarningPolicy, useWarningVersions, type WarningPolicy } from '../../api/policies';
import { useCode, useSpoken } from '../../i18n/use-code';
import { ProposalSection } from '../../policies/proposal-section';
import { Versions } from '../../policies/versions';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { Loaded } from '../../ui/loaded';
import { Page } from '../../ui/page';
import { Section } from '../../ui/section';
import { StatusTag } from '../../ui/status-tag';
import { ProposeButton } from './propose-button';
import { useRuleWords } from './words';

/** Which signals warn of a loan, how urgently, and in how many working days somebody disposes of the warning (RULES 9). */
export default function WarningRulesPage(): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const policy = useWarningPolicy();
  const versions = useWarningVersions();
  const words = useRuleWords(policy.data, versions.data?.data ?? []);
  const newest = versions.data?.data[0];
  return (
    <Page
      title={t('warningRules.title')}
      actions={
        may(me.roles, 'AUTHORITY_WRITE') &&
        newest &&
        policy.data?.proposal === null && <ProposeButton newest={newest} raisedByItself={policy.data.raisedByItself} />
      }
    >
      <Loaded query={policy}>
        {(data) => (
          <>
            {data.proposal && <ProposalSection path="warning-policy" proposal={data.proposal} words={words} />}
            <Section title={t('authority.inForce', { version: data.version, on: data.effectiveFrom })}>
              <Deadlines days={data.deadlineDays} />
              <Typography.Paragraph type="secondary" style={{ marginBlock: 12 }}>
                {t('warningRules.hint')}
              </Typography.Paragraph>
              <Rules policy={data} />
            </Section>
          </>
        )}
      </Loaded>
      <Versions versions={versions} words={words} />
    </Page>
  );
}

function Deadlines({ days }: { days: WarningPolicy['deadlineDays'] }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  return (
    <Descriptions size="small" bordered column={{ xs: 1, md: 3 }}>
      {WARNING_LEVELS.map((level) => (
        <Descriptions.Item key={level} label={t('warningRules.daysOf', { level: code('warningLevel', level) })}>
          {t('warningRules.days', { count: days[level] })}
        </Descriptions.Item>
      ))}
    </Descriptions>
  );
}

type Rule = WarningPolicy['rules'][number];

/** The most urgent first. */
const inOrder = (rules: readonly Rule[]): Rule[] =>
  [...rules].sort(
    (one, other) =>
      WARNING_LEVELS.indexOf(one.level) - WARNING_LEVELS.indexOf(other.level) || one.code.localeCompare(other.code),
  );

function Rules({ policy: { rules, deadlineDays, raisedByItself } }: { policy: WarningPolicy }): ReactNode {
  const { t } = useTranslation();
  const spoken = useSpoken();
  return (
    <Table<Rule>
      size="small"
      aria-label={t('warningRules.title')}
      rowKey="code"
      dataSource={inOrder(rules)}
      pagination={false}
      scroll={{ x: 'max-content' }}
      columns={[
        { title: t('warningRules.fields.title'), key: 'title', render: (_, { title }) => spoken(title) },
        { title: t('warningRules.fields.code'), dataIndex: 'code', render: (name: string) => <code>{name}</code> },
        {
          title: t('warningRules.fields.level'),
          key: 'level',
          render: (_, { level }) => <StatusTag kind="warningLevel" code={level} />,
        },
        {
          title: t('warningRules.deadline'),
          key: 'days',
          align: 'right',
          render: (_, { level }) => deadlineDays[level],
        },
        {
          title: t('warningRules.raisedBy'),
          key: 'source',
          render: (_, { code: name }) =>
            raisedByItself.includes(name) ? t('warningRules.bySystem') : t('warningRules.fromOutside'),
        },
      ]}
    />
  );
}
