import type { ReactNode } from 'react';
import { useBranches } from '../api/administration';
import { useBranchName } from './branch';
import { ReadSelect } from './read-select';

interface Props {
  id?: string;
  value?: string | string[];
  onChange?: (value: string | string[]) => void;
  many?: true;
}

/** One branch, or several. */
export function BranchSelect({ many, ...field }: Props): ReactNode {
  const branches = useBranches();
  const nameOf = useBranchName();
  return (
    <ReadSelect<string | string[]>
      {...field}
      {...(many ? { mode: 'multiple' as const } : {})}
      query={branches}
      options={(branches.data?.data ?? []).map(({ code }) => ({ value: code, label: nameOf(code) }))}
    />
  );
}
