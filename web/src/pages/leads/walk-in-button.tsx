import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { takeWalkIn as takeOperation } from '../../../../src/contracts/http/leads';
import { takeWalkIn } from '../../api/leads';
import { parseMoney } from '../../format/money';
import { checked, filled } from '../../http/checked';
import { Dialog } from '../../ui/dialog';
import { StepForm } from '../../ui/step-form';
import { useDialog } from '../../ui/use-dialog';
import { WhoFields, WishFields } from './lead-fields';

/** Takes in whoever walks in, in four fields, for a manager to claim. */
export function WalkInButton(): ReactNode {
  const { t } = useTranslation();
  const dialog = useDialog();
  const send = async ({ amount, ...values }: { amount?: string }, key: string): Promise<{ no: string }> => {
    const wanted = amount === undefined || amount === '' ? {} : { amount: parseMoney(amount) };
    return takeWalkIn(checked(takeOperation.body, { ...filled(values), ...wanted }), key);
  };
  return (
    <>
      <Button onClick={dialog.show}>{t('leads.walkIn')}</Button>
      <Dialog open={dialog.isOpen} title={t('leads.walkIn')} onCancel={dialog.hide} destroyOnHidden>
        <StepForm<{ amount?: string }, { no: string }>
          draft="walk-in"
          send={send}
          invalidates={[['leads']]}
          submit={t('leads.take')}
          done={t('leads.taken')}
          onDone={dialog.hide}
        >
          <WhoFields />
          <WishFields />
        </StepForm>
      </Dialog>
    </>
  );
}
