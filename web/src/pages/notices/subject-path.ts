/** Where each series of business numbers has its page: one of its own per number, or the page it stands on. */
const PAGES: Readonly<Record<string, (no: string) => string>> = {
  AC: (no) => `/accountability-cases/${no}`,
  AP: (no) => `/applications/${no}`,
  CE: (no) => `/client-changes/${no}`,
  CG: (no) => `/market/campaigns/${no}`,
  CL: (no) => `/clients/${no}`,
  CM: (no) => `/commitments/${no}`,
  CP: (no) => `/complaints/${no}`,
  CX: (no) => `/opportunities/${no}`,
  EW: (no) => `/warnings/${no}`,
  FC: (no) => `/facilities/${no}`,
  FM: (no) => `/finance-matches/${no}`,
  FO: () => '/funding',
  FP: () => '/funding',
  HR: (no) => `/human-reviews/${no}`,
  KP: (no) => `/credit-plans/${no}`,
  LD: (no) => `/leads/${no}`,
  LN: (no) => `/loans/${no}`,
  MD: (no) => `/market/digests/${no}`,
  PD: (no) => `/market/policies/${no}`,
  SK: (no) => `/service-tickets/${no}`,
  SR: (no) => `/suspicions/${no}`,
  TR: (no) => `/client-transfers/${no}`,
  XP: () => '/exit-plans',
};

/** Page of a business number, by its series; null for what has none. */
export function subjectPath(subjectNo: string): string | null {
  if (subjectNo.startsWith('collection-')) return `/collections/${subjectNo}`;
  const series = /^([A-Z]{2})\d/.exec(subjectNo)?.[1] ?? '';
  return PAGES[series]?.(subjectNo) ?? null;
}
