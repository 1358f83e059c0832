import { Descriptions, Form, InputNumber, Select, Table } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PREFERRED_CHANNELS } from '../../../../src/domain/notice/preference';
import type { Client } from '../../api/clients';
import {
  preferencesKey,
  statePreference,
  useContactPreferences,
  type ContactPreferences,
} from '../../api/contact-preferences';
import { filled } from '../../http/checked';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { DateField, TextField } from '../../ui/fields';
import { FormButton } from '../../ui/form-button';
import { Loaded } from '../../ui/loaded';
import { Section } from '../../ui/section';

type Preference = ContactPreferences['history'][number];

/** By which channels, when and in which language a client wants to be told; and what he wanted before. */
export function ContactPreferencesPanel({ client }: { client: Client }): ReactNode {
  const { t } = useTranslation();
  const preferences = useContactPreferences(client.no);
  return (
    <Section title={t('preferences.title')}>
      <Loaded query={preferences}>
        {({ standing, history }) => (
          <>
            {standing === null ? <p>{t('preferences.none')}</p> : <Standing preference={standing} />}
            {history.length > 1 && <History history={history} />}
            <StateButton client={client} standing={standing} />
          </>
        )}
      </Loaded>
    </Section>
  );
}

function useChannels(): (channels: readonly Preference['channels'][number][]) => string {
  const { t } = useTranslation();
  return (channels) => channels.map((channel) => t(`preferences.channel.${channel}`)).join(' / ');
}

const hoursOf = ({ fromHour, untilHour }: Preference): string => `${String(fromHour)}:00–${String(untilHour)}:00`;

function Standing({ preference }: { preference: Preference }): ReactNode {
  const { t } = useTranslation();
  const channels = useChannels();
  const facts: [string, string][] = [
    [t('preferences.channels'), channels(preference.channels)],
    [t('preferences.hours'), hoursOf(preference)],
    [t('clients.language'), t(`clients.languages.${preference.language}`)],
    [t('preferences.statedBy'), preference.statedBy ?? t('preferences.himself')],
    [t('preferences.evidence'), preference.evidence],
  ];
  return (
    <Descriptions size="small" column={1} items={facts.map(([label, children]) => ({ key: label, label, children }))} />
  );
}

function History({ history }: { history: Preference[] }): ReactNode {
  const { t } = useTranslation();
  const channels = useChannels();
  return (
    <Table<Preference>
      size="small"
      rowKey="id"
      pagination={false}
      dataSource={history}
      aria-label={t('preferences.history')}
      columns={[
        { title: t('preferences.statedOn'), dataIndex: 'statedOn' },
        { title: t('preferences.channels'), key: 'channels', render: (_, row) => channels(row.channels) },
        { title: t('preferences.hours'), key: 'hours', render: (_, row) => hoursOf(row) },
        { title: t('preferences.evidence'), dataIndex: 'evidence' },
      ]}
    />
  );
}

interface Values {
  channels: Preference['channels'];
  fromHour: number;
  untilHour: number;
  language: 'zh' | 'en';
  wecomId?: string;
  statedBy?: string;
  statedOn: string;
  evidence: string;
}

function StateButton({ client, standing }: { client: Client; standing: Preference | null }): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  if (!may(me.roles, 'CLIENT_WRITE')) return null;
  const { no, kind, locale } = client;
  const required = [{ required: true, message: t('form.required') }];
  return (
    <FormButton<Values, ContactPreferences>
      draft={`contact-preference-${no}`}
      initialValues={{
        channels: standing?.channels ?? ['SMS', 'EMAIL'],
        fromHour: standing?.fromHour ?? 9,
        untilHour: standing?.untilHour ?? 20,
        language: standing?.language ?? (locale === 'en' ? 'en' : 'zh'),
      }}
      send={(values, key) => statePreference(no)(filled(values), key)}
      invalidates={[preferencesKey(no)]}
      title={t('preferences.state')}
      hint={t('preferences.hint')}
      submit={t('preferences.save')}
      done={t('preferences.saved')}
    >
      <Form.Item name="channels" label={t('preferences.channels')} rules={required}>
        <Select
          mode="multiple"
          options={PREFERRED_CHANNELS.map((value) => ({ value, label: t(`preferences.channel.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name="fromHour" label={t('preferences.fromHour')} rules={required}>
        <InputNumber min={8} max={21} precision={0} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="untilHour" label={t('preferences.untilHour')} rules={required}>
        <InputNumber min={9} max={22} precision={0} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="language" label={t('clients.language')} rules={required}>
        <Select options={(['zh', 'en'] as const).map((value) => ({ value, label: t(`clients.languages.${value}`) }))} />
      </Form.Item>
      <TextField name="wecomId" label={t('preferences.wecomId')} max={64} optional />
      {kind === 'COMPANY' && <TextField name="statedBy" label={t('preferences.contact')} />}
      <DateField name="statedOn" label={t('preferences.statedOn')} />
      <TextField name="evidence" label={t('preferences.evidence')} max={200} />
    </FormButton>
  );
}
