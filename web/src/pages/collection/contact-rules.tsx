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

function Rules({ id, rules }: { id: string; rules: ContactRules }): ReactNode {
  const { t } = useTranslation();
  const spoken = useSpoken();
  const { made } = rules;
  const columns: TableColumnsType<ContactRules['rules'][number]> = [
    {
      title: t('contactRules.party'),
      key: 'party',
      width: '23%',
      render: (_, { party }) => t(`contactRules.parties.${party}`),
    },
    {
      title: t('contactRules.channel'),
      key: 'channel',
      width: '17%',
      render: (_, { channel }) => t(`contactRules.channels.${channel}`),
    },
    {
      title: t('contactRules.now'),
      key: 'now',
      width: '24%',
      render: (_, { allowed }) => (
        <ToneTag tone={allowed ? 'green' : 'red'}>{allowed ? t('contactRules.yes') : t('contactRules.no')}</ToneTag>
      ),
    },
    {
      title: t('contactRules.why'),
      key: 'why',
      width: '46%',
      render: (_, { allowed, reason, nextAt }) => (
        <>
          {spoken(reason) || '—'}
          {!allowed && nextAt !== null && (
            <div>
              {t('contactRules.nextAt')} <Instant at={nextAt} />
            </div>
          )}
        </>
      ),
    },
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
        rowKey={({ party, channel }) => `${party} ${channel}`}
        columns={columns}
        dataSource={rules.rules}
        pagination={false}
        tableLayout="fixed"
      />
      <p>
        {t('contactRules.at')} <Instant at={rules.at} />
      </p>
    </>
  );
}
