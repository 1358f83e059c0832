import { Button, Typography } from 'antd';
import type { ReactNode } from 'react';
import { Dialog } from './dialog';
import { StepForm, type StepFormProps } from './step-form';
import { useDialog } from './use-dialog';

interface Props<Values extends object, Answer> extends StepFormProps<Values, Answer> {
  /** What the button and the dialog are called, where that is not the word by which the form is sent. */
  title?: string;
  /** Above the fields: whose act this is, and what comes of it. */
  hint?: ReactNode;
  primary?: boolean;
  /** Open at once: what led to the page has asked for it. */
  open?: true;
  /** Among the actions of a page, not inside a part of it. */
  ofPage?: true;
}

/** A button that opens the form of one command in a dialog. */
export function FormButton<Values extends object, Answer>(props: Props<Values, Answer>): ReactNode {
  const { title = props.submit, hint, primary, ofPage, open = false, ...form } = props;
  const dialog = useDialog(open);
  const done = (answer: Answer): void => {
    dialog.hide();
    form.onDone?.(answer);
  };
  return (
    <>
      <Button
        size={ofPage ? 'middle' : 'small'}
        type={primary === true ? 'primary' : 'default'}
        danger={form.danger ?? false}
        onClick={dialog.show}
      >
        {title}
      </Button>
      {/* Opened again it begins with what is true now; what was typed comes back by its draft, a refusal does not. */}
      <Dialog open={dialog.isOpen} title={title} onCancel={dialog.hide} destroyOnHidden>
        {hint !== undefined && <Typography.Paragraph type="secondary">{hint}</Typography.Paragraph>}
        <StepForm<Values, Answer> {...form} onDone={done} />
      </Dialog>
    </>
  );
}
