import { App, Button, Flex, Form, type FormInstance } from 'antd';
import type { QueryKey } from '@tanstack/react-query';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../http/drafts';
import { forgetFieldErrors, showFieldErrors } from '../http/field-errors';
import { useSubmission } from '../http/use-submission';
import { FailureAlert } from './failure-alert';

export interface StepFormProps<Values extends object, Answer> {
  /** Names the draft: form and subject. */
  draft: string;
  form?: FormInstance<Values>;
  initialValues?: Partial<Values>;
  send: (values: Values, idempotencyKey: string) => Promise<Answer>;
  invalidates: readonly QueryKey[];
  submit: string;
  danger?: boolean;
  /** Said once it has been done. */
  done: string;
  onDone?: (answer: Answer) => void;
  /** Where a field of the API lives in this form, when it is called otherwise. */
  rename?: Readonly<Record<string, string | string[]>>;
  children: ReactNode;
  extra?: ReactNode;
}

/**
 * A form that sends one command: one Idempotency-Key per submission, each refusal at its field, what was typed kept
 * until it has been accepted.
 */
export function StepForm<Values extends object, Answer>(props: StepFormProps<Values, Answer>): ReactNode {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [own] = Form.useForm<Values>();
  const form = props.form ?? own;
  // A page has many forms with a field of one name: without a name of its own, a label leads into another form.
  const name = useId();
  const draft = useDraft(form, props.draft);
  const [shownAtFields, setShownAtFields] = useState(false);
  const submission = useSubmission<Values, Answer>({
    send: props.send,
    draft: props.draft,
    shownIn: { id: name, called: props.submit },
    invalidates: props.invalidates,
    onDone: (answer) => {
      draft.forget();
      form.resetFields();
      void message.success(props.done);
      props.onDone?.(answer);
    },
  });
  const submit = (values: Values): void => {
    setShownAtFields(false);
    forgetFieldErrors(form);
    submission.mutate(values, {
      onError: (failure) => {
        const all = failure.problem?.errors.length ?? 0;
        const elsewhere = showFieldErrors(form, failure, props.rename);
        setShownAtFields(all > 0 && elsewhere.length === 0);
      },
    });
  };
  return (
    <Form<Values>
      form={form}
      name={name}
      layout="vertical"
      scrollToFirstError
      {...(props.initialValues ? { initialValues: props.initialValues } : {})}
      onValuesChange={(changed, all) => {
        draft.keep(changed, all);
        forgetFieldErrors(form, changed);
      }}
      onFinish={submit}
    >
      {props.children}
      {shownAtFields ? (
        <p role="alert" style={{ color: 'var(--ant-color-error)' }}>
          {t('form.seeFields')}
        </p>
      ) : (
        <FailureAlert
          failure={submission.error}
          onRetry={() => {
            form.submit();
          }}
        />
      )}
      <Flex gap="small" wrap>
        <Button type="primary" danger={props.danger ?? false} htmlType="submit" loading={submission.isPending}>
          {props.submit}
        </Button>
        {props.extra}
      </Flex>
    </Form>
  );
}
