import { Button } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { sendStatement } from '../../api/contact-preferences';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { DateRangePicker } from '../../ui/date-picker';
import { Dialog } from '../../ui/dialog';
import { StepForm } from '../../ui/step-form';
import { useDialog } from '../../ui/use-dialog';
import { chinaToday } from '../../format/date';

/** Prints what the client owed, paid and owes over a period. */
export function StatementButton({ clientNo }: { clientNo: string }): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const dialog = useDialog();
  const [period, choose] = useState<[Dayjs, Dayjs]>([
    chinaToday().startOf('month').subtract(1, 'month'),
    chinaToday().startOf('month').subtract(1, 'day'),
  ]);
  if (!may(me.roles, 'PAPER_PRINT')) return null;
  const [from, to] = period.map((day) => day.format('YYYY-MM-DD'));
  const href = `/api/clients/${clientNo}/account-statement/paper?from=${from ?? ''}&to=${to ?? ''}`;
  return (
    <>
      <Button onClick={dialog.show}>{t('accountStatement.title')}</Button>
      <Dialog open={dialog.isOpen} title={t('accountStatement.title')} onCancel={dialog.hide}>
        <p>{t('accountStatement.hint')}</p>
        <DateRangePicker
          aria-label={t('accountStatement.period')}
          value={period}
          allowClear={false}
          maxDate={chinaToday()}
          onChange={(days) => {
            if (days?.[0] && days[1]) choose([days[0], days[1]]);
          }}
        />
        {may(me.roles, 'CLIENT_WRITE') && (
          <StepForm
            // Another period is another request.
            key={[from, to].join(' ')}
            draft={`statement-${clientNo}`}
            send={(_, key) => sendStatement(clientNo)({ from, to }, key)}
            invalidates={[]}
            submit={t('accountStatement.send')}
            done={t('accountStatement.sent')}
            onDone={dialog.hide}
          >
            <p>{t('accountStatement.sendHint')}</p>
          </StepForm>
        )}
        <p style={{ marginBlockStart: 16 }}>
          <a href={href} target="_blank" rel="noreferrer" onClick={dialog.hide}>
            {t('accountStatement.print')}
          </a>
        </p>
      </Dialog>
    </>
  );
}
