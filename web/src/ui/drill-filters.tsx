import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Tag } from 'antd';
import { usePersonName } from './person';

export type DrillName =
  | 'onBook'
  | 'overdueMoreThan'
  | 'overdueUpTo'
  | 'disbursedFrom'
  | 'disbursedTo'
  | 'nextDueFrom'
  | 'nextDueTo'
  | 'acceptedFrom'
  | 'acceptedTo'
  | 'reached'
  | 'clientNo'
  | 'collector';

/** The filters of a list that come with a link; those of `names` that the address of the page has. */
export function useDrills(names: readonly DrillName[]): Partial<Record<DrillName, string>> {
  const [search] = useSearchParams();
  return Object.fromEntries(names.flatMap((name) => (search.get(name) ? [[name, search.get(name)]] : [])));
}

/** Says why the list is short, and lets go of each reason. */
export function DrillTags({ drills }: { drills: Partial<Record<DrillName, string>> }): ReactNode {
  const { t } = useTranslation();
  const [, setSearch] = useSearchParams();
  const nameOf = usePersonName();
  const drop = (name: string): void => {
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        next.delete(name);
        return next;
      },
      { replace: true, preventScrollReset: true },
    );
  };
  const given = Object.entries(drills) as [DrillName, string][];
  return given.map(([name, value]) => (
    <Tag
      key={name}
      closable={{ 'aria-label': t('drill.drop') }}
      onClose={() => {
        drop(name);
      }}
    >
      {name === 'reached'
        ? t(`dashboard.steps.${value as 'ACCEPTED'}`)
        : t(`drill.${name}`, { value: name === 'collector' ? nameOf(value) : value })}
    </Tag>
  ));
}
