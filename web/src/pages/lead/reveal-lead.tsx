import { Button, Form, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { revealLead, type Lead } from '../../api/leads';
import { Dialog } from '../../ui/dialog';
import { StepForm } from '../../ui/step-form';
import { useDialog } from '../../ui/use-dialog';

/** The phone, masked until somebody says what for. */
export function RevealLead({ lead }: { lead: Lead }): ReactNode {
  const { t } = useTranslation();
  const dialog = useDialog();
  const [known, setKnown] = useState<{ name: string; phone: string } | null>(null);
  if (known !== null)
    return (
      <span>
        {known.name} <a href={`tel:${known.phone}`}>{known.phone}</a>
      </span>
    );
  return (
    <>
      {lead.phoneMasked}{' '}
      <Button size="small" onClick={dialog.show}>
        {t('client.reveal')}
      </Button>
      <Dialog open={dialog.isOpen} title={t('client.revealTitle')} onCancel={dialog.hide} destroyOnHidden>
        <StepForm<{ reason: string }, { name: string; phone: string }>
          draft={`reveal-${lead.no}`}
          send={({ reason }, key) => revealLead(lead.no, reason, key)}
          invalidates={[]}
          submit={t('client.reveal')}
          done={t('leads.revealed')}
          onDone={setKnown}
        >
          <Form.Item
            name="reason"
            label={t('client.revealReason')}
            rules={[{ required: true, whitespace: true, message: t('form.required') }]}
          >
            <Input maxLength={200} />
          </Form.Item>
        </StepForm>
      </Dialog>
    </>
  );
}
