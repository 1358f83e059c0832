import { Alert, Button, Table, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useContactRules, type ContactRules } from '../../api/collections';
import { useSpoken } from '../../i18n/use-code';
import { Figures } from '../../ui/figures';
import { Instant } from '../../ui/instant';
import { Loaded } from '../../ui/loaded';
import { Section } from '../../ui/section';
import { ToneTag } from '../../ui/tone-tag';

/** Whom one may reach how at this moment, and why not: looked at before the telephone is taken up. */
export function ContactRulesPanel({ id }: { id: string }): ReactNode {
  const { t } = useTranslation();
  const found = useContactRules(id);
  const again = (
    <Button size="small" loading={found.isFetching} onClick={() => void found.refetch()}>
      {t('contactRules.again')}
    </Button>
  );
  return (
    <Section title={t('contactRules.title')} extra={again} id="contact-rules">
      <Loaded query={found}>{(rules) => <Rules rules={rules} />}</Loaded>
    </Section>
  );
}

function Rules({ rules }: { rules: ContactRules }): ReactNode {
  const { t } = useTranslation();
  const spoken = useSpoken();
  const { made } = rules;
  const columns: TableColumnsType<ContactRules['rules'][number]> = [
    { title: t('contactRules.party'), key: 'party', render: (_, { party }) => t(`contactRules.parties.${party}`) },
    {
      title: t('contactRules.channel'),
      key: 'channel',
      render: (_, { channel }) => t(`contactRules.channels.${channel}`),
    },
    {
      title: t('contactRules.now'),
      key: 'now',
      render: (_, { allowed }) => (
        <ToneTag tone={allowed ? 'green' : 'red'}>{allowed ? t('contactRules.yes') : t('contactRules.no')}</ToneTag>
      ),
    },
    { title: t('contactRules.why'), key: 'why', render: (_, { reason }) => spoken(reason) || '—' },
    {
      title: t('contactRules.nextAt'),
      key: 'nextAt',
      render: (_, { allowed, nextAt }) => (allowed || nextAt === null ? '—' : <Instant at={nextAt} />),
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
      {rules.notes.map(({ kind, from, until, reason }) => (
        <Alert
          key={`${kind} ${from} ${reason}`}
          showIcon
          type="warning"
          style={{ marginBlockStart: 8 }}
          title={`${t(`contactRules.notes.${kind}`)} · ${from} – ${until ?? t('contactRules.open')}`}
          description={reason}
        />
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
