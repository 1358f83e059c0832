import type { QueryKey } from '@tanstack/react-query';
import { Button, DatePicker, Form, Input, Modal } from 'antd';
import type { Dayjs } from 'dayjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { moneyRule } from '../../terms/terms-fields';
import { StepForm } from '../../ui/step-form';
import { useDialog } from '../../ui/use-dialog';

interface Props<Values extends object> {
  draft: string;
  title: string;
  done: string;
  /** Besides the tasks and the calendar. */
  invalidates: readonly QueryKey[];
  primary?: boolean;
  initialValues?: Partial<Values>;
  send: (values: Values, key: string) => Promise<unknown>;
  children: ReactNode;
}

export const isoDay = (on: Dayjs): string => on.format('YYYY-MM-DD');

/** A button with the form of one step of a work-out. */
export function StepDialog<Values extends object>(props: Props<Values>): ReactNode {
  const { draft, title, done, invalidates, primary = false, initialValues, send, children } = props;
  const dialog = useDialog();
  return (
    <>
      <Button type={primary ? 'primary' : 'default'} onClick={dialog.show}>
        {title}
      </Button>
      <Modal open={dialog.isOpen} footer={null} title={title} onCancel={dialog.hide}>
        <StepForm<Values, unknown>
          draft={draft}
          {...(initialValues ? { initialValues } : {})}
          send={send}
          invalidates={[...invalidates, ['tasks'], ['legal-calendar']]}
          submit={title}
          done={done}
          onDone={dialog.hide}
        >
          {children}
        </StepForm>
      </Modal>
    </>
  );
}

/** A text that must be given. */
export function TextField({ name, label, max }: { name: string; label: string; max: number }): ReactNode {
  const { t } = useTranslation();
  return (
    <Form.Item name={name} label={label} rules={[{ required: true, whitespace: true, message: t('form.required') }]}>
      {max > 200 ? <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={max} /> : <Input maxLength={max} />}
    </Form.Item>
  );
}

export function MoneyField({ name, label, extra }: { name: string; label: string; extra?: string }): ReactNode {
  const { t } = useTranslation();
  return (
    <Form.Item
      name={name}
      label={label}
      extra={extra ?? t('form.moneyHint')}
      rules={[{ required: true, message: t('form.required') }, moneyRule(t('form.money'))]}
    >
      <Input prefix="¥" inputMode="decimal" />
    </Form.Item>
  );
}

export function DayField({ name, label, extra }: { name: string; label: string; extra?: string }): ReactNode {
  const { t } = useTranslation();
  return (
    <Form.Item name={name} label={label} extra={extra} rules={[{ required: true, message: t('form.required') }]}>
      <DatePicker style={{ width: '100%' }} />
    </Form.Item>
  );
}
