import { Button, Dropdown, type ButtonProps, type MenuProps } from 'antd';
import { useRef, useState, type ReactNode } from 'react';

type Chosen = Parameters<NonNullable<MenuProps['onClick']>>[0];

/** What Enter chooses in a menu is a line; the link in it is followed as if it had been clicked. */
export function followLink({ domEvent }: Chosen): void {
  if (domEvent.type !== 'keydown') return;
  // Enter would press again whatever the choice puts the keyboard on: the cross of the dialog that it opens.
  domEvent.preventDefault();
  domEvent.currentTarget.querySelector('a')?.click();
}

/** A button that opens a menu: the keyboard goes into it, Escape and every choice bring it back to the button. */
export function MenuButton({ items, ...button }: ButtonProps & { items: MenuProps['items'] }): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  return (
    <Dropdown
      autoFocus
      open={isOpen}
      trigger={['click']}
      disabled={button.disabled === true || Boolean(button.loading)}
      menu={{ items: items ?? [], onClick: followLink }}
      onOpenChange={(opens) => {
        if (!opens && document.activeElement?.closest('[role=menu]')) opener.current?.focus();
        setOpen(opens);
      }}
    >
      <Button {...button} ref={opener} aria-haspopup="menu" aria-expanded={isOpen} />
    </Dropdown>
  );
}
