import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuote, type QuoteInput } from '../../api/quotes';
import { QuoteTable } from '../../terms/quote-table';
import { Dialog } from '../../ui/dialog';
import { Loaded } from '../../ui/loaded';
import { useDialog } from '../../ui/use-dialog';

/** Every instalment of a plan. */
export function ScheduleButton({ title, input }: { title: string; input: QuoteInput }): ReactNode {
  const { t } = useTranslation();
  const dialog = useDialog();
  return (
    <>
      <Button size="small" onClick={dialog.show}>
        {t('solutions.schedule')}
      </Button>
      <Dialog
        open={dialog.isOpen}
        width={860}
        title={`${title} · ${t('solutions.schedule')}`}
        onCancel={dialog.hide}
        destroyOnHidden
      >
        <Schedule input={input} />
      </Dialog>
    </>
  );
}

function Schedule({ input }: { input: QuoteInput }): ReactNode {
  return <Loaded query={useQuote(input)}>{(quote) => <QuoteTable quote={quote} />}</Loaded>;
}
