import { Form, Select, Timeline } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { actOnClient, clientPart, useContacts, type Contact } from '../../api/client-file';
import { chinaToday } from '../../format/date';
import { filled } from '../../http/checked';
import { useCode } from '../../i18n/use-code';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { DateField, TextField } from '../../ui/fields';
import { FormButton } from '../../ui/form-button';
import { Loaded } from '../../ui/loaded';
import { usePersonName } from '../../ui/person';
import { Section } from '../../ui/section';

const KINDS = ['VISIT', 'CALL', 'REFERRAL'] as const;

/** 联系记录: visits, calls and referrals, the newest first. */
export function ClientContacts({ no }: { no: string }): ReactNode {
  const { t } = useTranslation();
  const found = useContacts(no);
  return (
    <Section title={t('clientFile.contacts')} id="contacts" extra={<RecordButton no={no} />}>
      <Loaded query={found}>
        {({ data }) =>
          data.length === 0 ? (
            t('clientFile.noContacts')
          ) : (
            <Timeline items={data.map((contact) => ({ key: contact.id, content: <One contact={contact} /> }))} />
          )
        }
      </Loaded>
    </Section>
  );
}

function One({ contact }: { contact: Contact }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const nameOf = usePersonName();
  const { kind, on, recordedBy, place, source, summary, nextOn } = contact;
  return (
    <>
      <div>{[on, code('contactKind', kind), nameOf(recordedBy), place, source].filter(Boolean).join(' · ')}</div>
      <div className="prose">{summary}</div>
      {nextOn !== null && <div>{t('clientFile.next', { on: nextOn })}</div>}
    </>
  );
}

function RecordButton({ no }: { no: string }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const { me } = useSession();
  if (!may(me.roles, 'CLIENT_WRITE')) return null;
  return (
    <FormButton<object, unknown>
      draft={`contact-${no}`}
      initialValues={{ kind: 'VISIT', on: chinaToday().format('YYYY-MM-DD') }}
      send={(values, key) => actOnClient(no, 'contacts')(filled(values), key)}
      invalidates={[clientPart(no, 'contacts'), ['revisits']]}
      submit={t('clientFile.record')}
      done={t('clientFile.recorded')}
    >
      <Form.Item name="kind" label={t('clientFile.contactKind')}>
        <Select options={KINDS.map((value) => ({ value, label: code('contactKind', value) }))} />
      </Form.Item>
      <DateField name="on" label={t('clientFile.on')} />
      <TextField name="summary" label={t('clientFile.summary')} max={2000} />
      <TextField optional name="place" label={t('clientFile.place')} max={200} />
      <TextField optional name="source" label={t('clientFile.source')} />
      <DateField optional name="nextOn" label={t('clientFile.nextOn')} />
    </FormButton>
  );
}
