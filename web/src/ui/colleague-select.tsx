import { Select } from 'antd';
import type { ReactNode } from 'react';
import { useColleagues } from '../api/colleagues';

interface Props {
  id?: string;
  value?: string | string[];
  onChange?: (value: string | string[]) => void;
  many?: true;
  /** Left out: whom it is about. */
  except?: readonly string[];
}

/** One colleague, or several. */
export function ColleagueSelect({ many, except = [], ...field }: Props): ReactNode {
  const colleagues = useColleagues();
  const found = (colleagues.data?.data ?? []).filter(({ username }) => !except.includes(username));
  return (
    <Select<string | string[]>
      {...field}
      {...(many ? { mode: 'multiple' as const } : {})}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      loading={colleagues.isPending}
      options={found.map(({ username, displayName }) => ({ value: username, label: `${displayName} ${username}` }))}
    />
  );
}
