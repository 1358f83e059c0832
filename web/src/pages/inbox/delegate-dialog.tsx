import { App, Button, Form } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useColleagues } from '../../api/colleagues';
import { HELD, delegateTask, type Task } from '../../api/tasks';
import { useSubmission } from '../../http/use-submission';
import { useSession } from '../../session/use-session';
import { Dialog } from '../../ui/dialog';
import { FailureAlert } from '../../ui/failure-alert';
import { ReadSelect } from '../../ui/read-select';

export function DelegateDialog({ task, onClose }: { task: Task; onClose: () => void }): ReactNode {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<{ to: string }>();
  const { me } = useSession();
  const colleagues = useColleagues();
  const fitting = (colleagues.data?.data ?? []).filter(
    ({ username, roles }) => username !== me.username && roles.some((role) => role === task.role),
  );
  const delegate = useSubmission({
    send: delegateTask,
    invalidates: HELD,
    onDone: () => {
      void message.success(t('inbox.done.delegate'));
      onClose();
    },
  });
  return (
    <Dialog open title={t('inbox.delegateTitle')} onCancel={onClose}>
      <Form
        form={form}
        name="delegate"
        layout="vertical"
        onFinish={({ to }) => {
          delegate.mutate({ id: task.id, to });
        }}
      >
        <Form.Item
          name="to"
          label={t('inbox.delegateTo')}
          extra={t('inbox.delegateHint')}
          rules={[{ required: true, message: t('form.required') }]}
        >
          <ReadSelect
            showSearch={{ optionFilterProp: 'label' }}
            query={colleagues}
            options={fitting.map(({ username, displayName }) => ({
              value: username,
              label: `${displayName} (${username})`,
            }))}
          />
        </Form.Item>
        <FailureAlert failure={delegate.error} />
        <Button type="primary" htmlType="submit" loading={delegate.isPending}>
          {t('inbox.delegate')}
        </Button>
      </Form>
    </Dialog>
  );
}
