import { Button, Flex, Table, Typography, type TableColumnsType } from 'antd';
import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { agenciesKey, reportContacts, type Agency, type ContactsTaken } from '../../api/agencies';
import { useSubmission } from '../../http/use-submission';
import { useSpoken } from '../../i18n/use-code';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { Dialog } from '../../ui/dialog';
import { FailureAlert } from '../../ui/failure-alert';
import { ToneTag } from '../../ui/tone-tag';
import { useDialog } from '../../ui/use-dialog';
import { CONTACT_HEADS, contactsIn, textOf } from './contacts-file';

/** Takes the file in which an agency reports its contacts; each is judged as the bank's own would be. */
export function UploadContactsButton({ agency }: { agency: Agency }): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const dialog = useDialog();
  if (agency.status === 'PROPOSED' || !may(me.roles, 'AGENCY_REPORT')) return null;
  return (
    <>
      <Button onClick={dialog.show}>{t('agencyContacts.upload')}</Button>
      <Dialog
        open={dialog.isOpen}
        width={800}
        title={t('agencyContacts.upload')}
        onCancel={dialog.hide}
        destroyOnHidden
      >
        <Upload code={agency.code} />
      </Dialog>
    </>
  );
}

function Upload({ code }: { code: string }): ReactNode {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [taken, setTaken] = useState<ContactsTaken | null>(null);
  const sending = useSubmission<File, ContactsTaken>({
    // The agency's own numbers make a repeat harmless.
    send: async (file) => reportContacts(code, contactsIn(await textOf(file))),
    invalidates: [agenciesKey],
    onDone: setTaken,
  });
  return (
    <Flex vertical gap="middle">
      <Typography.Text type="secondary">{t('agencyContacts.hint', { heads: CONTACT_HEADS.join(',') })}</Typography.Text>
      <FailureAlert failure={sending.error} />
      <Button type="primary" loading={sending.isPending} onClick={() => input.current?.click()}>
        {t('agencyContacts.choose')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t('agencyContacts.choose')}
        accept=".csv"
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (!file) return;
          // What became of another file is no answer to this one.
          setTaken(null);
          sending.mutate(file);
        }}
      />
      {taken && <Taken taken={taken} />}
    </Flex>
  );
}

const TONES = { RECORDED: 'green', VIOLATION: 'red', REFUSED: 'orange' } as const;

function Taken({ taken }: { taken: ContactsTaken }): ReactNode {
  const { t } = useTranslation();
  const spoken = useSpoken();
  const { recorded, violations, refused } = taken;
  const columns: TableColumnsType<ContactsTaken['results'][number]> = [
    { title: t('agencyContacts.reference'), dataIndex: 'reference' },
    {
      title: t('bulk.result'),
      key: 'outcome',
      render: (_, { outcome }) => <ToneTag tone={TONES[outcome]}>{t(`agencyContacts.outcomes.${outcome}`)}</ToneTag>,
    },
    { title: t('bulk.why'), key: 'why', render: (_, { reason }) => spoken(reason) || '—' },
  ];
  return (
    <>
      <p role="status">{t('agencyContacts.taken', { recorded, violations, refused })}</p>
      <Table
        size="small"
        rowKey="reference"
        aria-label={t('bulk.results')}
        columns={columns}
        dataSource={taken.results}
        pagination={{ pageSize: 50, hideOnSinglePage: true }}
        scroll={{ x: 'max-content' }}
      />
    </>
  );
}
