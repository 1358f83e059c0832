import { Form, Select } from 'antd';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { caseNo } from '../../../../src/domain/case-no';
import { actOnTasks as acting, BULK_ACTIONS } from '../../../../src/contracts/http/task-bulk';
import { REASON_CODES } from '../../../../src/domain/approval/reason-codes';
import { HELD, actOnTasks, type Task } from '../../api/tasks';
import type { BulkAct } from '../../bulk/act';
import { checked, filled } from '../../http/checked';
import { useCode } from '../../i18n/use-code';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { ColleagueSelect } from '../../ui/colleague-select';
import { TextField } from '../../ui/fields';

type Action = (typeof BULK_ACTIONS)[number];

/** What may be done to many tasks of the inbox at once; each is called by its client and its case, as the list calls it. */
export function useTaskActs(tasks: readonly Task[]): BulkAct[] {
  const { t } = useTranslation();
  const { me } = useSession();
  return BULK_ACTIONS.filter((action) => action !== 'REJECT' || may(me.roles, 'TASK_DECIDE')).map((action) =>
    actOf(t, action, tasks),
  );
}

function actOf(t: TFunction, action: Action, tasks: readonly Task[]): BulkAct {
  return {
    name: action,
    title: t(`bulk.actions.${action}`),
    danger: action === 'REJECT',
    fields: <Fields action={action} />,
    send: async (asked, { ids, preview }, key) => {
      const body = checked(acting.body, { ...filled(asked), action, taskIds: ids, preview });
      const { results } = await actOnTasks(body, key);
      return results.map(({ taskId, subjectNo, ...result }) => ({
        ...result,
        id: taskId,
        label: [tasks.find(({ id }) => id === taskId)?.subject?.clientMasked, caseNo(subjectNo ?? taskId)]
          .filter(Boolean)
          .join(' · '),
      }));
    },
    invalidates: HELD,
  };
}

/** What an action asks for beside the tasks: to whom, or why. */
function Fields({ action }: { action: Action }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const { me } = useSession();
  const required = { required: true, message: t('form.required') };
  if (action === 'ASSIGN')
    return (
      <Form.Item name="to" label={t('inbox.delegateTo')} extra={t('inbox.delegateHint')} rules={[required]}>
        <ColleagueSelect except={[me.username]} />
      </Form.Item>
    );
  if (action !== 'REJECT') return null;
  return (
    <>
      <Form.Item name="reasonCode" label={t('decision.reason')} rules={[required]}>
        <Select options={Object.keys(REASON_CODES.REJECT).map((value) => ({ value, label: code('reason', value) }))} />
      </Form.Item>
      <TextField name="comment" label={t('decision.comment')} max={2000} />
    </>
  );
}
