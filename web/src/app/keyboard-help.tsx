import { Descriptions } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../ui/dialog';
import { keysHere, useShortcuts } from '../ui/use-shortcuts';
import { useDialog } from '../ui/use-dialog';

const WORDS = {
  '/': 'search',
  a: 'approve',
  c: 'change',
  s: 'supplement',
  r: 'reject',
} as const;

/** `?` shows what the keyboard can do on the page one is on. */
export function KeyboardHelp(): ReactNode {
  const { t } = useTranslation();
  const dialog = useDialog();
  const [here, setHere] = useState<ReadonlySet<string>>(new Set());
  useShortcuts({
    '?': () => {
      setHere(keysHere());
      dialog.show();
    },
  });
  const ofList: [string, string][] = here.has('j')
    ? [
        ['j  k', t('keyboard.move')],
        ['Enter', t('keyboard.open')],
      ]
    : [];
  const ofPage = Object.entries(WORDS).flatMap(([key, word]): [string, string][] =>
    here.has(key) ? [[key, t(`keyboard.${word}`)]] : [],
  );
  const keys: [string, string][] = [['Ctrl K', t('palette.title')], ...ofList, ...ofPage, ['?', t('keyboard.help')]];
  return (
    <Dialog open={dialog.isOpen} title={t('keyboard.title')} onCancel={dialog.hide}>
      <Descriptions
        size="small"
        column={1}
        bordered
        items={keys.map(([key, children]) => ({ key, label: <kbd>{key}</kbd>, children }))}
      />
    </Dialog>
  );
}
