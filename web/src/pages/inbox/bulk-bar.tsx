import { Button, Flex } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BULK_ACTIONS } from '../../../../src/contracts/http/task-bulk';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { BulkDialog } from './bulk-dialog';

export type BulkAction = (typeof BULK_ACTIONS)[number];
const OFFERED: readonly BulkAction[] = ['CLAIM', 'RELEASE', 'ASSIGN', 'REMIND'];

interface Props {
  taskIds: readonly string[];
  onAll: () => void;
  onClear: () => void;
}

/** What may be done to all tasks that are ticked. An approval is not among it: each case is read by whoever answers for it. */
export function BulkBar({ taskIds, onAll, onClear }: Props): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const [action, setAction] = useState<BulkAction | null>(null);
  if (taskIds.length === 0) return null;
  const offered = may(me.roles, 'TASK_DECIDE') ? [...OFFERED, 'REJECT' as const] : OFFERED;
  return (
    <Flex role="toolbar" aria-label={t('bulk.title')} gap="small" wrap align="center" style={{ marginBlockEnd: 12 }}>
      <span role="status">{t('bulk.chosen', { count: taskIds.length })}</span>
      {offered.map((one) => (
        <Button
          key={one}
          size="small"
          danger={one === 'REJECT'}
          onClick={() => {
            setAction(one);
          }}
        >
          {t(`bulk.actions.${one}`)}
        </Button>
      ))}
      <Button size="small" type="text" onClick={onAll}>
        {t('common.tickAll')}
      </Button>
      <Button size="small" type="text" onClick={onClear}>
        {t('bulk.clear')}
      </Button>
      {action !== null && (
        <BulkDialog
          action={action}
          taskIds={taskIds}
          onClose={(isDone) => {
            setAction(null);
            if (isDone) onClear();
          }}
        />
      )}
    </Flex>
  );
}
