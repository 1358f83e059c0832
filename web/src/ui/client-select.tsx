import { Typography } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useClientSearch } from '../api/clients';
import { ReadSelect } from './read-select';
import { useSettled } from './use-settled';

interface Props<Value> {
  id?: string;
  value?: Value;
  onChange?: (value: Value) => void;
}

/** Finds a client by name, number, or the end of a phone or identity number. */
export const ClientSelect = (props: Props<string>): ReactNode => <Found {...props} />;

/** The same for several; a list of numbers that is pasted is taken as it is. */
export const ClientsSelect = (props: Props<string[]>): ReactNode => <Found {...props} mode="tags" />;

function Found<Value>({ id, value, onChange, mode }: Props<Value> & { mode?: 'tags' }): ReactNode {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const found = useClientSearch(useSettled(typed.trim()));
  return (
    <ReadSelect<Value>
      {...(mode === undefined ? {} : { mode, tokenSeparators: [',', '，', '、', ';', '；', ' ', '\n'] })}
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
