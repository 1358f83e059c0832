import { Form } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFiles } from '../../api/files';
import { ReadSelect } from '../../ui/read-select';

/** One of the files of the case, by its hash; it must be among them already. */
export function FileField({ no, label }: { no: string; label: string }): ReactNode {
  const { t } = useTranslation();
  const files = useFiles(no);
  return (
    <Form.Item name="fileHash" label={label} extra={t('preparation.fileHint')}>
      <ReadSelect
        allowClear
        query={files}
        nothing={t('files.empty')}
        options={(files.data?.data ?? []).map(({ hash, name }) => ({ value: hash, label: name }))}
      />
    </Form.Item>
  );
}
