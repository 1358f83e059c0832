import { Button, DatePicker, Form, Input, InputNumber, Modal } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { requestExtension } from '../../api/loan-changes';
import { loanKey, type Loan } from '../../api/loans';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { StepForm } from '../../ui/step-form';
import { useDialog } from '../../ui/use-dialog';
import { ConsentFields, wireConsents, type ConsentValues } from './consent-fields';

interface Values {
  addInstalments?: number;
  newMaturity?: Dayjs;
  reason: string;
  repaymentSource: string;
  consents?: ConsentValues[];
}

/** Asks for an extension; it is booked once it has been approved. */
export function ExtensionButton({ loan }: { loan: Loan }): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const dialog = useDialog();
  if (!may(me.roles, 'LOAN_CHANGE_REQUEST') || loan.status === 'SETTLED') return null;
  const send = ({ newMaturity, consents, ...values }: Values, key: string): Promise<unknown> =>
    requestExtension(loan.no)(
      {
        ...values,
        ...(newMaturity ? { newMaturity: newMaturity.format('YYYY-MM-DD') } : {}),
        consents: wireConsents(consents),
      },
      key,
    );
  return (
    <>
      <Button onClick={dialog.show}>{t('extension.title')}</Button>
      <Modal open={dialog.isOpen} footer={null} title={t('extension.title')} onCancel={dialog.hide}>
        <StepForm<Values, unknown>
          draft={`extension-${loan.no}`}
          send={send}
          invalidates={[loanKey(loan.no), ['tasks']]}
          submit={t('extension.submit')}
          done={t('extension.done')}
          onDone={dialog.hide}
        >
          <LaterFields loan={loan} />
          <ReasonFields />
          <ConsentFields />
        </StepForm>
      </Modal>
    </>
  );
}

/** A loan that is repaid at once gets another day, every other more instalments. */
function LaterFields({ loan }: { loan: Loan }): ReactNode {
  const { t } = useTranslation();
  const required = { required: true, message: t('form.required') };
  const atOnce = loan.terms.method === 'BULLET' || loan.terms.method === 'INTEREST_ONLY';
  if (atOnce) {
    return (
      <Form.Item name="newMaturity" label={t('extension.newMaturity')} rules={[required]}>
        <DatePicker style={{ width: '100%' }} minDate={dayjs(loan.maturityOn).add(1, 'day')} />
      </Form.Item>
    );
  }
  return (
    <Form.Item name="addInstalments" label={t('extension.addInstalments')} rules={[required]}>
      <InputNumber min={1} max={1200} precision={0} style={{ width: '100%' }} />
    </Form.Item>
  );
}

function ReasonFields(): ReactNode {
  const { t } = useTranslation();
  const required = { required: true, whitespace: true, message: t('form.required') };
  return (
    <>
      <Form.Item name="reason" label={t('extension.reason')} rules={[required]}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} />
      </Form.Item>
      <Form.Item name="repaymentSource" label={t('extension.repaymentSource')} rules={[required]}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} />
      </Form.Item>
    </>
  );
}
