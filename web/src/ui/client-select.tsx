import { Typography } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useClientSearch } from '../api/clients';
import { ReadSelect } from './read-select';
import { useSettled } from './use-settled';

interface Props {
  id?: string;
  value?: string;
  onChange?: (no: string) => void;
}

/** Finds a client by name, number, or the end of a phone or identity number. */
export function ClientSelect({ id, value, onChange }: Props): ReactNode {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const found = useClientSearch(useSettled(typed.trim()));
  return (
    <ReadSelect
      {...(id === undefined ? {} : { id })}
      {...(value === undefined ? {} : { value })}
      {...(onChange ? { onChange } : {})}
      allowClear
      showSearch={{ filterOption: false, onSearch: setTyped }}
      query={found}
      placeholder={t('newApplication.clientHint')}
      nothing={t('newApplication.noClient')}
      options={(found.data?.data ?? []).map((client) => ({
        value: client.no,
        label: (
          <>
            {client.nameMasked}{' '}
            <Typography.Text type="secondary">{`${client.no} · ${client.identityMasked}`}</Typography.Text>
          </>
        ),
      }))}
    />
  );
}
