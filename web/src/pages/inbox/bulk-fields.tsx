import { Form, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { REASON_CODES } from '../../../../src/contracts/reason-codes';
import { useColleagues } from '../../api/colleagues';
import { useCode } from '../../i18n/use-code';
import { useSession } from '../../session/use-session';
import { TextField } from '../../ui/fields';
import type { BulkAction } from './bulk-bar';

export interface BulkValues {
  to?: string;
  reasonCode?: string;
  comment?: string;
}

/** What an action asks for beside the tasks: to whom, or why. */
export function BulkFields({ action }: { action: BulkAction }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const { me } = useSession();
  const colleagues = useColleagues();
  const required = { required: true, message: t('form.required') };
  if (action === 'ASSIGN')
    return (
      <Form.Item name="to" label={t('inbox.delegateTo')} extra={t('inbox.delegateHint')} rules={[required]}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          loading={colleagues.isPending}
          options={(colleagues.data?.data ?? [])
            .filter(({ username }) => username !== me.username)
            .map(({ username, displayName }) => ({ value: username, label: `${displayName} (${username})` }))}
        />
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
