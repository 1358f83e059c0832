import { Select } from 'antd';
import type { ReactNode } from 'react';
import type { Role } from '../../../src/contracts/roles';
import { useColleagues } from '../api/colleagues';

interface Props {
  id?: string;
  value?: string | string[];
  onChange?: (value: string | string[]) => void;
  many?: true;
  /** Left out: whom it is about. */
  except?: readonly string[];
  /** Only who has this role. */
  role?: Role;
}

/** One colleague, or several. */
export function ColleagueSelect({ many, except = [], role, ...field }: Props): ReactNode {
  const colleagues = useColleagues();
  const found = (colleagues.data?.data ?? []).filter(
    ({ username, roles }) => !except.includes(username) && (role === undefined || roles.includes(role)),
  );
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
