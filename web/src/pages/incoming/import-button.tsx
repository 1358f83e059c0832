import { App, Button, Flex, Typography } from 'antd';
import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { INCOMING_KEY, sendStatement, STATEMENTS_KEY, type Statement } from '../../api/incoming';
import { useFormats } from '../../api/statement-formats';
import { useSubmission } from '../../http/use-submission';
import { useSpoken } from '../../i18n/use-code';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { Dialog } from '../../ui/dialog';
import { FailureAlert } from '../../ui/failure-alert';
import { ReadSelect } from '../../ui/read-select';
import { useDialog } from '../../ui/use-dialog';

/** Takes a statement file as the bank exports it. */
export function ImportButton(): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const dialog = useDialog();
  if (!may(me.roles, 'STATEMENT_IMPORT')) return null;
  return (
    <>
      <Button type="primary" onClick={dialog.show}>
        {t('incoming.import')}
      </Button>
      <Dialog open={dialog.isOpen} title={t('incoming.import')} onCancel={dialog.hide} destroyOnHidden>
        <ImportForm onDone={dialog.hide} />
      </Dialog>
    </>
  );
}

function ImportForm({ onDone }: { onDone: () => void }): ReactNode {
  const { t } = useTranslation();
  const spoken = useSpoken();
  const { notification } = App.useApp();
  const formats = useFormats();
  const input = useRef<HTMLInputElement>(null);
  const [bank, setBank] = useState<string>();
  const sending = useSubmission<File, Statement>({
    send: (file) => sendStatement(bank ?? '', file),
    invalidates: [INCOMING_KEY, STATEMENTS_KEY],
    onDone: ({ no, lines, settled, booking, waiting }) => {
      const description = t('incoming.importedHint', { lines, settled, booking, waiting });
      notification.success({ title: t('incoming.imported', { no }), description });
      onDone();
    },
  });
  return (
    <Flex vertical gap="middle">
      <Typography.Text type="secondary">{t('incoming.importHint')}</Typography.Text>
      <FailureAlert failure={sending.error} />
      <ReadSelect
        aria-label={t('incoming.bank')}
        placeholder={t('incoming.bank')}
        query={formats}
        onChange={setBank}
        options={(formats.data?.data ?? []).map(({ bank: value, name }) => ({ value, label: spoken(name) }))}
      />
      <Button
        type="primary"
        disabled={bank === undefined}
        loading={sending.isPending}
        onClick={() => input.current?.click()}
      >
        {t('incoming.choose')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t('incoming.choose')}
        accept=".csv,.txt"
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) sending.mutate(file);
        }}
      />
    </Flex>
  );
}
