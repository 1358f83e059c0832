import { Button, Typography } from 'antd';
import type { ReactNode } from 'react';
import { Dialog } from './dialog';
import { useDialog } from './use-dialog';

export interface Opening {
  /** Above the fields: whose act this is, and what comes of it. */
  hint?: ReactNode;
  primary?: boolean | undefined;
  danger?: boolean | undefined;
  /** Open at once: what led to the page has asked for it. */
  open?: true | undefined;
  /** Among the actions of a page, not inside a part of it. */
  ofPage?: true | undefined;
}
interface Props extends Opening {
  title: string;
  children: (hide: () => void) => ReactNode;
}

/** A button and the dialog that it opens. */
export function OpenedByButton({ title, hint, primary, danger, open, ofPage, children }: Props): ReactNode {
  const dialog = useDialog(open === true);
  return (
    <>
      <Button
        size={ofPage ? 'middle' : 'small'}
        type={primary === true ? 'primary' : 'default'}
        danger={danger ?? false}
        onClick={dialog.show}
      >
        {title}
      </Button>
      {/* Opened again it begins with what is true now; what was typed comes back by its draft, a refusal does not. */}
      <Dialog open={dialog.isOpen} title={title} onCancel={dialog.hide} destroyOnHidden>
        {hint !== undefined && <Typography.Paragraph type="secondary">{hint}</Typography.Paragraph>}
        {children(dialog.hide)}
      </Dialog>
    </>
  );
}
