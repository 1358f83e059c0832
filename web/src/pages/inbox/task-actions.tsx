import { App, Button, Space } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { escalateTask as operation } from '../../../../src/contracts/http/tasks';
import { HELD, claimTask, escalateTask, releaseTask, type Task } from '../../api/tasks';
import { checked } from '../../http/checked';
import { useSubmission } from '../../http/use-submission';
import { useSession } from '../../session/use-session';
import { DelegateDialog } from './delegate-dialog';
import { useFailureNote } from '../../ui/failure-note';
import { FormButton } from '../../ui/form-button';
import { TextField } from '../../ui/fields';
import { useDialog } from '../../ui/use-dialog';

/** Take a task, give it back, hand it to a colleague, or have others see to it. */
export function TaskActions({ task }: { task: Task }): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const { message } = App.useApp();
  const dialog = useDialog();
  const tellFailure = useFailureNote();
  const move = useSubmission({
    send: (step: 'claim' | 'release', key) => (step === 'claim' ? claimTask : releaseTask)(task.id, key),
    invalidates: HELD,
    onDone: (_, step) => void message.success(t(`inbox.done.${step}`)),
  });
  const tell = (step: 'claim' | 'release'): void => {
    move.mutate(step, { onError: tellFailure });
  };
  if (task.status !== 'OPEN') return null;
  return (
    <Space
      size={4}
      onClick={(event) => {
        event.stopPropagation();
      }}
    >
      {task.assignee !== me.username && task.may.claim.allowed && (
        <Button
          size="small"
          loading={move.isPending}
          onClick={() => {
            tell('claim');
          }}
        >
          {t('inbox.claim')}
        </Button>
      )}
      {task.may.release.allowed && (
        <Button
          size="small"
          loading={move.isPending}
          onClick={() => {
            tell('release');
          }}
        >
          {t('inbox.release')}
        </Button>
      )}
      {task.may.delegate.allowed && (
        <Button size="small" onClick={dialog.show}>
          {t('inbox.delegate')}
        </Button>
      )}
      {task.may.escalate.allowed && (
        <FormButton<{ reason: string }, Task>
          title={t('inbox.escalate')}
          hint={t('inbox.escalateHint')}
          draft={`escalate-${task.id}`}
          send={(values, key) => escalateTask(task.id, checked(operation.body, values), key)}
          invalidates={HELD}
          submit={t('inbox.escalate')}
          done={t('inbox.done.escalate')}
        >
          <TextField name="reason" label={t('inbox.escalateReason')} max={500} />
        </FormButton>
      )}
      {dialog.isOpen && <DelegateDialog task={task} onClose={dialog.hide} />}
    </Space>
  );
}
