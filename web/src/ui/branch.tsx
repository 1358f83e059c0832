import type { ReactNode } from 'react';
import { useBranches } from '../api/administration';
import { useSpoken } from '../i18n/use-code';

/** Branches are called by their names; a code stands only where no branch of that code is known (yet). */
export function useBranchName(): (code: string) => string {
  const spoken = useSpoken();
  const { data } = useBranches();
  const names = new Map(data?.data.map(({ code, nameZh, nameEn }) => [code, spoken({ zh: nameZh, en: nameEn })]));
  return (code) => names.get(code) ?? code;
}

export function Branch({ of }: { of: string | null | undefined }): ReactNode {
  const nameOf = useBranchName();
  if (of === null || of === undefined) return '—';
  return <span title={of}>{nameOf(of)}</span>;
}
