import { Button, Form } from 'antd';
import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { evidenceUrl, fileEvidence, type Evidence } from '../../api/client-changes';
import { useSubmission } from '../../http/use-submission';
import { FailureAlert } from '../../ui/failure-alert';

/** What proves a change: a file that is filed for the client at once, and named by the change that is being registered. */
export function EvidenceField({ clientNo }: { clientNo: string }): ReactNode {
  const { t } = useTranslation();
  return (
    <Form.Item name="fileHash" label={t('clientChanges.file')} extra={t('clientChanges.fileHint')}>
      <Picker clientNo={clientNo} />
    </Form.Item>
  );
}

/** `value`, `onChange` and `id` come from the form's item. */
function Picker({
  clientNo,
  id,
  value,
  onChange,
}: {
  clientNo: string;
  id?: string;
  value?: string;
  onChange?: (hash: string | undefined) => void;
}): ReactNode {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [filed, setFiled] = useState<Evidence | null>(null);
  const sending = useSubmission<File, Evidence>({
    send: (file) => fileEvidence(clientNo, file),
    invalidates: [],
    onDone: (file) => {
      setFiled(file);
      onChange?.(file.hash);
    },
  });
  return (
    <>
      <FailureAlert failure={sending.error} />
      {value !== undefined && (
        <p>
          <a href={evidenceUrl(clientNo, value)} target="_blank" rel="noreferrer">
            {filed?.hash === value ? filed.name : t('clientChanges.file')}
          </a>{' '}
          <Button size="small" onClick={() => onChange?.(undefined)}>
            {t('clientChanges.removeFile')}
          </Button>
        </p>
      )}
      <Button {...(id === undefined ? {} : { id })} loading={sending.isPending} onClick={() => input.current?.click()}>
        {t('clientChanges.chooseFile')}
      </Button>
      <input
        ref={input}
        type="file"
        // A form shows its file inputs whatever their attribute says.
        style={{ display: 'none' }}
        aria-label={t('clientChanges.file')}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) sending.mutate(file);
          event.target.value = '';
        }}
      />
    </>
  );
}
