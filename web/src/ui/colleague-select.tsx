import type { ReactNode } from 'react';
import type { Role } from '../../../src/contracts/roles';
import { useColleagues } from '../api/colleagues';
import type { Action } from '../../../src/domain/access/permissions';
import { may } from '../session/rights';
import { ReadSelect } from './read-select';

interface Props {
  id?: string;
  value?: string | string[];
  onChange?: (value: string | string[]) => void;
  many?: true;
  /** Of several: how many at most. */
  most?: number;
  /** Left out: whom it is about. */
  except?: readonly string[];
  /** Only who has this role. */
  role?: Role;
  /** Only who may do this. */
  right?: Action;
}

/** One colleague, or several. */
export function ColleagueSelect({ many, most, except = [], role, right, ...field }: Props): ReactNode {
  const colleagues = useColleagues();
  const found = (colleagues.data?.data ?? []).filter(
    ({ username, roles }) =>
      !except.includes(username) &&
      (role === undefined || roles.includes(role)) &&
      (right === undefined || may(roles, right)),
  );
  return (
    <ReadSelect<string | string[]>
      {...field}
      {...(many ? { mode: 'multiple' as const } : {})}
      {...(most === undefined ? {} : { maxCount: most })}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      query={colleagues}
      options={found.map(({ username, displayName }) => ({ value: username, label: `${displayName} ${username}` }))}
    />
  );
}
