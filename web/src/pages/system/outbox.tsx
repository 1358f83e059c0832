import { Flex, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { caseNo } from '../../../../src/domain/case-no';
import { resendNotices, type System } from '../../api/administration';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { Instant } from '../../ui/instant';
import { Section } from '../../ui/section';
import { ActButton } from './act-button';
import { SmallTable } from './small-table';

type Undelivered = System['undelivered'][number];

/** Notices by channel and state; those that were given up may be sent again once what stopped them is mended. */
export function Outbox({ outbox, undelivered }: Pick<System, 'outbox' | 'undelivered'>): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const isRepairer = may(me.roles, 'SYSTEM_REPAIR');
  const failed = outbox.filter(({ status }) => status === 'FAILED').reduce((sum, { notices }) => sum + notices, 0);
  return (
    <Section
      title={t('system.outbox')}
      extra={
        failed > 0 &&
        isRepairer && <Resend label={t('system.resendAll', { count: failed })} asked={t('system.resendAsked')} />
      }
    >
      <SmallTable
        label={t('system.outbox')}
        rows={outbox}
        rowKey={({ channel, status }) => `${channel} ${status}`}
        columns={[
          {
            title: t('system.channel'),
            key: 'channel',
            render: (_, { channel }) => t(`system.channels.${channel as 'SMS'}`),
          },
          { title: t('users.state'), dataIndex: 'status', render: (status: 'SENT') => t(`system.notices.${status}`) },
          { title: t('system.count'), dataIndex: 'notices', align: 'right' },
          {
            title: t('system.oldestDueAt'),
            key: 'oldest',
            render: (_, { oldestDueAt }) => <Instant at={oldestDueAt} />,
          },
        ]}
      />
      {undelivered.length > 0 && <Failed undelivered={undelivered} isRepairer={isRepairer} />}
    </Section>
  );
}

function Failed({ undelivered, isRepairer }: { undelivered: Undelivered[]; isRepairer: boolean }): ReactNode {
  const { t } = useTranslation();
  const columns: TableColumnsType<Undelivered> = [
    { title: t('system.undelivered'), dataIndex: 'template' },
    {
      title: t('system.channel'),
      key: 'channel',
      render: (_, { channel }) => t(`system.channels.${channel as 'SMS'}`),
    },
    { title: t('audit.subjectNo'), key: 'subjectNo', render: (_, { subjectNo }) => caseNo(subjectNo) },
    { title: t('system.attempts'), dataIndex: 'attempts', align: 'right' },
    { title: t('system.lastError'), dataIndex: 'lastError' },
    {
      title: t('common.actions'),
      key: 'resend',
      render: (_, { id }) => isRepairer && <Resend ids={[id]} label={t('system.resend')} />,
    },
  ];
  return (
    <Flex vertical gap="small" style={{ marginBlockStart: 12 }}>
      <span>{t('system.undeliveredHint')}</span>
      <SmallTable label={t('system.undelivered')} rows={undelivered} rowKey={({ id }) => id} columns={columns} />
    </Flex>
  );
}

function Resend({ ids, label, asked }: { ids?: string[]; label: string; asked?: string }): ReactNode {
  const { t } = useTranslation();
  return (
    <ActButton
      label={label}
      act={(key) => resendNotices(ids, key)}
      {...(asked === undefined ? {} : { asked })}
      said={({ resent, stale, reached }) =>
        [
          t('system.resent', { count: resent }),
          ...(stale > 0 ? [t('system.resentStale', { count: stale })] : []),
          ...(reached > 0 ? [t('system.resentReached', { count: reached })] : []),
        ].join(' · ')
      }
    />
  );
}
