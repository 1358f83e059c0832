import { Button, Flex } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BulkAct } from './act';
import { BulkDialog } from './bulk-dialog';
import type { Ticks } from './use-ticks';

interface Props {
  ticks: Ticks;
  acts: readonly BulkAct[];
  /** Beside the acts: what is done with all that are ticked in another place. */
  more?: ReactNode;
}

/** What may be done to all rows that are ticked. An approval is never among it: each case is read by whoever answers for it. */
export function BulkBar({ ticks: { keys, tick, all }, acts, more }: Props): ReactNode {
  const { t } = useTranslation();
  const [open, setOpen] = useState<string | null>(null);
  const act = acts.find(({ name }) => name === open);
  if (keys.length === 0 && act === undefined) return null;
  return (
    <Flex role="toolbar" aria-label={t('bulk.title')} gap="small" wrap align="center" style={{ marginBlockEnd: 12 }}>
      <span role="status">{t('bulk.chosen', { count: keys.length })}</span>
      {acts.map(({ name, title, danger = false }) => (
        <Button
          key={name}
          size="small"
          danger={danger}
          onClick={() => {
            setOpen(name);
          }}
        >
          {title}
        </Button>
      ))}
      {more}
      <Button size="small" type="text" onClick={all}>
        {t('common.tickAll')}
      </Button>
      <Button
        size="small"
        type="text"
        onClick={() => {
          tick([]);
        }}
      >
        {t('bulk.clear')}
      </Button>
      {act && (
        <BulkDialog
          act={act}
          ids={keys}
          onClose={(isDone) => {
            setOpen(null);
            if (isDone) tick([]);
          }}
        />
      )}
    </Flex>
  );
}
