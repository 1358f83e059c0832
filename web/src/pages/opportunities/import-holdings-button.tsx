import { App, Button } from 'antd';
import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { HOLDINGS, importHoldings, type Imported } from '../../api/cross-sell';
import { useSubmission } from '../../http/use-submission';
import { FailureAlert } from '../../ui/failure-alert';

/** Takes a month's holdings of another system as a CSV file. */
export function ImportHoldingsButton(): ReactNode {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const input = useRef<HTMLInputElement>(null);
  const sending = useSubmission<File, Imported>({
    send: importHoldings,
    invalidates: [HOLDINGS],
    onDone: ({ rows, clients }) => void message.success(t('crossSell.imported', { rows, clients })),
  });
  return (
    <>
      <FailureAlert failure={sending.error} />
      <Button loading={sending.isPending} title={t('crossSell.importHint')} onClick={() => input.current?.click()}>
        {t('crossSell.import')}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".csv"
        hidden
        aria-label={t('crossSell.import')}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) sending.mutate(file);
          event.target.value = '';
        }}
      />
    </>
  );
}
