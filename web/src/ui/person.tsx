import { useSyncExternalStore, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useColleagues } from '../api/colleagues';
import { strangers } from '../api/people';

/** People are called by their names; a user name stands only where nobody of that name is known. */
export function usePersonName(): (username: string) => string {
  const { t } = useTranslation();
  const { data, isPending } = useColleagues();
  const others = useSyncExternalStore(strangers.subscribe, strangers.snapshot);
  const names = new Map(data?.data.map(({ username, displayName }) => [username, displayName]));
  return (username) => {
    if (username === 'system') return t('common.system');
    const name = names.get(username);
    if (name !== undefined) return name;
    // Known or asked for already, nothing is asked; one that could not be read is, once it may be.
    if (!isPending) strangers.ask(username);
    return others.get(username) ?? '…';
  };
}

export function Person({ of }: { of: string | null | undefined }): ReactNode {
  const nameOf = usePersonName();
  if (of === null || of === undefined) return '—';
  const name = nameOf(of);
  return name === of ? name : <span title={of}>{name}</span>;
}

interface WhenProps {
  of: string | null | undefined;
  on: string | null;
}

/** Who did it, and on which day. */
export function PersonOn({ of, on }: WhenProps): ReactNode {
  return (
    <span>
      <Person of={of} /> <span className="number">{on}</span>
    </span>
  );
}
