import { Button, Space, Table, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useContactRules, type ContactRules } from '../../api/collections';
import { useSpoken } from '../../i18n/use-code';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { Figures } from '../../ui/figures';
import { Instant } from '../../ui/instant';
import { Loaded } from '../../ui/loaded';
import { Section } from '../../ui/section';
import { ToneTag } from '../../ui/tone-tag';
import { NewNoteButton, Note } from './contact-notes';

/** Whom one may reach how at this moment, and why not: looked at before the telephone is taken up. */
export function ContactRulesPanel({ id }: { id: string }): ReactNode {
  const { t } = useTranslation();
  const found = useContactRules(id);
  const { me } = useSession();
  const again = (
    <Space>
      {may(me.roles, 'COLLECTION_ACT') && <NewNoteButton caseId={id} />}
      <Button size="small" loading={found.isFetching} onClick={() => void found.refetch()}>
        {t('contactRules.again')}
      </Button>
    </Space>
  );
  return (
    <Section title={t('contactRules.title')} extra={again} id="contact-rules">
      <Loaded query={found}>{(rules) => <Rules id={id} rules={rules} />}</Loaded>
    </Section>
  );
}

type Rule = ContactRules['rules'][number];

function Rules({ id, rules }: { id: string; rules: ContactRules }): ReactNode {
  const { t } = useTranslation();
  const { made } = rules;
  const spoken = useSpoken();
  // Said once, however many ways of contact it stands against.
  const reasons = [...new Set(rules.rules.flatMap(({ allowed, reason }) => (allowed ? [] : [spoken(reason)])))];
  const channels = [...new Set(rules.rules.map(({ channel }) => channel))];
  const parties = [...new Set(rules.rules.map(({ party }) => party))];
  const columns: TableColumnsType<{ party: Rule['party'] }> = [
    {
      title: t('contactRules.party'),
      key: 'party',
      rowScope: 'row',
      render: (_, { party }) => t(`contactRules.parties.${party}`),
    },
    ...channels.map((channel) => ({
      title: t(`contactRules.channels.${channel}`),
      key: channel,
      render: (_: unknown, row: { party: Rule['party'] }) => (
        <Verdict
          rule={rules.rules.find((rule) => rule.party === row.party && rule.channel === channel)}
          reasons={reasons}
        />
      ),
    })),
  ];
  return (
    <>
      <Figures
        figures={[
          { title: t('contactRules.calls'), value: made.calls },
          { title: t('contactRules.conversations'), value: made.conversations },
          { title: t('contactRules.messages'), value: made.messages },
        ]}
      />
      {rules.notes.map((note) => (
        <Note key={note.id} caseId={id} note={note} today={rules.today} />
      ))}
      <Table
        size="small"
        style={{ marginBlockStart: 12 }}
        aria-label={t('contactRules.title')}
        rowKey="party"
        columns={columns}
        dataSource={parties.map((party) => ({ party }))}
        pagination={false}
        scroll={{ x: 'max-content' }}
      />
      <ol style={{ paddingInlineStart: 20 }}>
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ol>
      {rules.rules.some(({ allowed, nextAt }) => !allowed && nextAt !== null) && <p>{t('contactRules.nextHint')}</p>}
      <p>
        {t('contactRules.at')} <Instant at={rules.at} />
      </p>
    </>
  );
}

/** Whether one may, and if not from when on, and by which of the reasons beneath. */
function Verdict({ rule, reasons }: { rule: Rule | undefined; reasons: readonly string[] }): ReactNode {
  const { t } = useTranslation();
  const spoken = useSpoken();
  if (rule === undefined) return '—';
  const { allowed, reason, nextAt } = rule;
  if (allowed) return <ToneTag tone="green">{t('contactRules.yes')}</ToneTag>;
  return (
    <>
      <ToneTag tone="red">
        {t('contactRules.no')} {reasons.indexOf(spoken(reason)) + 1}
      </ToneTag>
      {nextAt !== null && (
        <div>
          <Instant at={nextAt} />
        </div>
      )}
    </>
  );
}
