import { Form, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../http/failure';
import { FailureAlert } from '../../ui/failure-alert';

interface Props {
  no: string;
  failure: Failure | null;
  onLoad: (no: string) => void;
}

/** Begins with what a loan is folded from: its terms, and everything that has happened to it. */
export function LoadLoan({ no, failure, onLoad }: Props): ReactNode {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(no);
  return (
    <>
      <Form.Item label={t('simulation.load')} extra={t('simulation.loadHint')} layout="vertical">
        <Input.Search
          aria-label={t('simulation.load')}
          enterButton={t('simulation.loadButton')}
          placeholder="LN20260115000001"
          value={typed}
          allowClear
          onChange={({ target }) => {
            setTyped(target.value);
          }}
          onSearch={(wanted) => {
            onLoad(wanted.trim());
          }}
        />
      </Form.Item>
      <FailureAlert failure={failure} />
    </>
  );
}
