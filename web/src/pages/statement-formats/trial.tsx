import { Button, Flex, Typography } from 'antd';
import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { tryFormat, type StatementMapping, type StatementTrial } from '../../api/statement-formats';
import { useSubmission } from '../../http/use-submission';
import { FailureAlert } from '../../ui/failure-alert';
import { TrialResult } from './trial-result';

interface Tried {
  mapping: StatementMapping;
  trial: StatementTrial;
}

/** Reads a sample file by the titles that `mapping` gives when it is asked; where a field of them is wrong, nothing is sent. */
export function Trial({ mapping }: { mapping: () => Promise<StatementMapping> }): ReactNode {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File>();
  const trying = useSubmission<{ by: StatementMapping; file: File }, Tried>({
    send: async ({ by, file: sample }) => ({ mapping: by, trial: await tryFormat(by, sample) }),
  });
  const read = async (sample: File): Promise<void> => {
    // A field that is wrong says so where it stands.
    const by = await mapping().catch(() => null);
    if (by !== null) trying.mutate({ by, file: sample });
  };
  return (
    <Flex vertical gap="middle" style={{ marginBlockEnd: 16 }}>
      <Typography.Text type="secondary">{t('statementFormats.trial.hint')}</Typography.Text>
      <Flex gap="small" wrap align="center">
        <Button loading={trying.isPending} onClick={() => input.current?.click()}>
          {t('statementFormats.trial.choose')}
        </Button>
        {file && (
          <>
            <Button type="link" disabled={trying.isPending} onClick={() => void read(file)}>
              {t('statementFormats.trial.again')}
            </Button>
            <Typography.Text>{file.name}</Typography.Text>
          </>
        )}
      </Flex>
      <input
        ref={input}
        type="file"
        // The styles of a form show what is only `hidden`.
        style={{ display: 'none' }}
        aria-label={t('statementFormats.trial.choose')}
        accept=".csv,.txt"
        onChange={(event) => {
          const chosen = event.target.files?.[0];
          event.target.value = '';
          if (!chosen) return;
          setFile(chosen);
          void read(chosen);
        }}
      />
      <FailureAlert failure={trying.error} />
      {trying.data && <TrialResult {...trying.data} />}
    </Flex>
  );
}
