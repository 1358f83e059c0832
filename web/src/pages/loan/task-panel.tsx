import { Alert, Flex, Form, Input, Radio, Select, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { loanKey } from '../../api/loans';
import { decide, useTasksOf, type Task } from '../../api/tasks';
import { useCode, useSpoken } from '../../i18n/use-code';
import { Section } from '../../ui/section';
import { StepForm } from '../../ui/step-form';
import { FROM_LIST, reasonsFor } from '../application/decision-rules';
import { useChosen } from '../application/use-chosen';
import { instantText } from '../../format/date';
import { Person } from '../../ui/person';
import { TaskActions } from '../inbox/task-actions';
import { Unread } from '../../ui/unread';
import { WriteOffFacts } from './write-off-facts';

/** What waits for somebody on this loan; the decision on a change of it is given here. */
export function TaskPanel({ no }: { no: string }): ReactNode {
  const spoken = useSpoken();
  const tasks = useTasksOf(no);
  const open = (tasks.data?.data ?? []).filter(({ status }) => status === 'OPEN');
  const toDecide = open.filter(({ room, may }) => room === 'APPROVAL' && may.act.allowed);
  if (open.length === 0) return <Unread query={tasks} />;
  return (
    <>
      <Alert
        showIcon
        type="info"
        style={{ marginBlockEnd: 16 }}
        title={
          <Flex vertical gap={4}>
            {open.map((task) => (
              <Flex key={task.id} justify="space-between" align="center" gap="small" wrap>
                <span>
                  {spoken(task.title)} <Who task={task} />
                </span>
                <TaskActions task={task} />
              </Flex>
            ))}
          </Flex>
        }
      />
      {toDecide.map((task) => (
        <ChangeDecision key={task.id} no={no} task={task} isOnly={toDecide.length === 1} />
      ))}
    </>
  );
}

/** Who has it, or whose turn it is, and until when. */
function Who({ task }: { task: Task }): ReactNode {
  const code = useCode();
  const { assignee, role, dueAt } = task;
  return (
    <Typography.Text type="secondary">
      {assignee === null ? code('role', role) : <Person of={assignee} />}
      {dueAt !== null && <> · {instantText(dueAt)}</>}
    </Typography.Text>
  );
}

interface Values {
  outcome: 'APPROVE' | 'RETURN' | 'REJECT';
  reasonCode?: string;
  comment: string;
}

interface DecisionProps {
  no: string;
  task: Task;
  isOnly: boolean;
}

/** What is decided stands above it: one loan may have a waiver and a write-off waiting. A key chooses where there is one only. */
function ChangeDecision({ no, task, isOnly }: DecisionProps): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const spoken = useSpoken();
  const [form] = Form.useForm<Values>();
  const outcome = Form.useWatch('outcome', form) as Values['outcome'] | undefined;
  const choice = useChosen(form, isOnly ? FROM_LIST : []);
  const reasons = reasonsFor(outcome);
  const required = { required: true, message: t('form.required') };
  return (
    <Section title={`${t('step.DECIDE.title')} · ${spoken(task.title)}`} {...(isOnly ? { id: 'step-DECIDE' } : {})}>
      <WriteOffFacts no={no} task={task} />
      <StepForm<Values, unknown>
        form={form}
        draft={`decision-${task.id}`}
        send={(values, key) => decide(task.id, values, key)}
        invalidates={[loanKey(no), ['tasks']]}
        submit={t('decision.submit')}
        danger={outcome === 'REJECT'}
        done={t('decision.done')}
      >
        <div ref={choice}>
          <Form.Item name="outcome" label={t('decision.outcome')} rules={[required]}>
            <Radio.Group
              optionType="button"
              buttonStyle="solid"
              options={FROM_LIST.map((value) => ({ value, label: code('decide', value) }))}
            />
          </Form.Item>
        </div>
        {reasons.length > 0 && (
          <Form.Item name="reasonCode" label={t('decision.reason')} rules={[required]}>
            <Select options={reasons.map((value) => ({ value, label: code('reason', value) }))} />
          </Form.Item>
        )}
        <Form.Item name="comment" label={t('decision.comment')} rules={[required]}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 10 }} maxLength={2000} />
        </Form.Item>
      </StepForm>
    </Section>
  );
}
