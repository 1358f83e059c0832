import { Button, Switch, Table, Typography, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { preferencesKey, setNoticePreference, useNoticePreferences, type NoticePreference } from '../../api/notices';
import { useSubmission } from '../../http/use-submission';
import { Dialog } from '../../ui/dialog';
import { FailureAlert } from '../../ui/failure-alert';
import { Loaded } from '../../ui/loaded';
import { useDialog } from '../../ui/use-dialog';

/** Which topics one is told about by which channel; the inbox stays on. */
export function PreferencesButton(): ReactNode {
  const { t } = useTranslation();
  const dialog = useDialog();
  return (
    <>
      <Button onClick={dialog.show}>{t('notices.preferences')}</Button>
      <Dialog open={dialog.isOpen} title={t('notices.preferences')} onCancel={dialog.hide}>
        <Typography.Paragraph type="secondary">{t('notices.preferencesHint')}</Typography.Paragraph>
        <Preferences />
      </Dialog>
    </>
  );
}

interface Row {
  topic: NoticePreference['topic'];
  channels: NoticePreference[];
}

function Preferences(): ReactNode {
  const { t } = useTranslation();
  const preferences = useNoticePreferences();
  const change = useSubmission({ send: setNoticePreference, invalidates: [preferencesKey] });
  return (
    <Loaded query={preferences}>
      {({ data }) => {
        const topics = [...new Set(data.map(({ topic }) => topic))];
        const channels = [...new Set(data.map(({ channel }) => channel))];
        const rows = topics.map((topic): Row => ({ topic, channels: data.filter((one) => one.topic === topic) }));
        const columns: TableColumnsType<Row> = [
          { title: t('notices.topic'), key: 'topic', render: (_, { topic }) => t(`notices.topics.${topic}`) },
          ...channels.map((channel) => ({
            title: t(`notices.channels.${channel}`),
            key: channel,
            render: (_: unknown, { topic, channels: own }: Row) => {
              const preference = own.find((one) => one.channel === channel);
              return (
                preference && (
                  <Switch
                    aria-label={`${t(`notices.topics.${topic}`)} ${t(`notices.channels.${channel}`)}`}
                    checked={preference.on}
                    disabled={preference.fixed || change.isPending}
                    onChange={(on) => {
                      change.mutate({ topic, channel, on });
                    }}
                  />
                )
              );
            },
          })),
        ];
        return (
          <>
            <FailureAlert failure={change.error} />
            <Table<Row> size="small" rowKey="topic" columns={columns} dataSource={rows} pagination={false} />
          </>
        );
      }}
    </Loaded>
  );
}
