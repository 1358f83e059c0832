import { Button, Popover, type ButtonProps } from 'antd';
import { useRef, useState, type ReactNode } from 'react';
import { focusFirstField } from './keyboard-back';

interface Props extends Omit<ButtonProps, 'content' | 'title'> {
  title: string;
  content: ReactNode;
}

/** A button that opens a small board of settings: the keyboard goes into it, and Escape brings it back to the button. */
export function PopoverButton({ title, content, ...button }: Props): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const board = useRef<HTMLDivElement>(null);
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      open={isOpen}
      title={title}
      content={<div ref={board}>{content}</div>}
      // Beside its button, so that Tab goes from the one into the other.
      getPopupContainer={(trigger) => trigger.parentElement ?? document.body}
      afterOpenChange={(opened) => {
        if (opened) focusFirstField(board.current);
      }}
      onOpenChange={(opens) => {
        if (!opens && board.current?.contains(document.activeElement)) opener.current?.focus();
        setOpen(opens);
      }}
    >
      <Button {...button} ref={opener} aria-expanded={isOpen} />
    </Popover>
  );
}
