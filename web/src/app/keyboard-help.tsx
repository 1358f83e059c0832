import { Descriptions, Modal } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcuts } from '../ui/use-shortcuts';
import { useDialog } from '../ui/use-dialog';

/** `?` shows what the keyboard can do. */
export function KeyboardHelp(): ReactNode {
  const { t } = useTranslation();
  const dialog = useDialog();
  useShortcuts({
    '?': dialog.show,
  });
  const keys: [string, string][] = [
    ['Ctrl K', t('palette.title')],
    ['j  k', t('keyboard.move')],
    ['Enter', t('keyboard.open')],
    ['a', t('keyboard.approve')],
    ['c', t('keyboard.change')],
    ['s', t('keyboard.supplement')],
    ['r', t('keyboard.reject')],
    ['?', t('keyboard.help')],
  ];
  return (
    <Modal open={dialog.isOpen} footer={null} title={t('keyboard.title')} onCancel={dialog.hide}>
      <Descriptions
        size="small"
        column={1}
        bordered
        items={keys.map(([key, children]) => ({ key, label: <kbd>{key}</kbd>, children }))}
      />
    </Modal>
  );
}
