import { Modal, type ModalProps } from 'antd';
import { useRef, type ReactNode } from 'react';
import { focusFirstField, useKeyboardBack } from './keyboard-back';

/** A dialog begins at its first field, and gives the keyboard back to what opened it. */
export function Dialog({ children, ...modal }: ModalProps): ReactNode {
  const body = useRef<HTMLDivElement>(null);
  const giveBack = useKeyboardBack(modal.open ?? false);
  return (
    <Modal
      footer={null}
      {...modal}
      focusable={{ focusTriggerAfterClose: false }}
      afterClose={giveBack}
      afterOpenChange={(isOpen) => {
        if (isOpen) focusFirstField(body.current);
      }}
    >
      <div ref={body}>{children}</div>
    </Modal>
  );
}
