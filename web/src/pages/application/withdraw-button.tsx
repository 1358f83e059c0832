import { Button, Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { REASON_CODES } from '../../../../src/domain/approval/reason-codes';
import { applicationKey, takeStep, type Application } from '../../api/applications';
import { useCode } from '../../i18n/use-code';
import { Dialog } from '../../ui/dialog';
import { StepForm } from '../../ui/step-form';
import { useDialog } from '../../ui/use-dialog';

interface Values {
  reasonCode: string;
  comment: string;
}

export function WithdrawButton({ application }: { application: Application }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const dialog = useDialog();
  const { no, actions } = application;
  const required = { required: true, message: t('form.required') };
  if (!actions.includes('WITHDRAW')) return null;
  return (
    <>
      <Button danger onClick={dialog.show}>
        {t('step.WITHDRAW.title')}
      </Button>
      <Dialog open={dialog.isOpen} title={t('step.WITHDRAW.title')} onCancel={dialog.hide}>
        <p>{t('step.WITHDRAW.hint')}</p>
        <StepForm<Values, unknown>
          draft={`withdrawal-${no}`}
          send={takeStep(no, 'withdrawal')}
          invalidates={[applicationKey(no), ['tasks']]}
          submit={t('step.WITHDRAW.submit')}
          danger
          done={t('step.WITHDRAW.done')}
          onDone={dialog.hide}
        >
          <Form.Item name="reasonCode" label={t('decision.reason')} rules={[required]}>
            <Select
              options={Object.keys(REASON_CODES.WITHDRAW).map((value) => ({ value, label: code('reason', value) }))}
            />
          </Form.Item>
          <Form.Item name="comment" label={t('decision.comment')} rules={[required]}>
            <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} />
          </Form.Item>
        </StepForm>
      </Dialog>
    </>
  );
}
