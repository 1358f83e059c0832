import { Descriptions, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcuts } from '../ui/use-shortcuts';

/** `?` shows what the keyboard can do. */
export function KeyboardHelp(): ReactNode {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  useShortcuts({ '?': () => setOpen(true) });
  const keys: [string, string][] = [
    ['j  k', t('keyboard.move')],
    ['Enter', t('keyboard.open')],
    ['a', t('keyboard.approve')],
    ['c', t('keyboard.change')],
    ['s', t('keyboard.supplement')],
    ['r', t('keyboard.reject')],
    ['?', t('keyboard.help')],
  ];
  return (
    <Modal open={open} footer={null} title={t('keyboard.title')} onCancel={() => setOpen(false)}>
      <Descriptions
        size="small"
        column={1}
        bordered
        items={keys.map(([key, children]) => ({ key, label: <kbd>{key}</kbd>, children }))}
      />
    </Modal>
  );
}
