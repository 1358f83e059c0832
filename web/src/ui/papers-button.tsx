import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { may } from '../session/rights';
import { useSession } from '../session/use-session';
import { MenuButton } from './menu-button';

type PaperKind =
  | 'admission'
  | 'report'
  | 'contract'
  | 'missing-items'
  | 'cost-statement'
  | 'repayment-plan'
  | 'reminder-letter'
  | 'settlement-certificate';

/** What may be printed of a case: each opens as PDF in a window of its own. `open` papers name nobody and are for every reader. */
export interface PrintablePaper {
  kind: PaperKind;
  href: string;
  open?: true;
}

export function PapersButton({ papers }: { papers: readonly PrintablePaper[] }): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const shown = papers.filter(({ open }) => open === true || may(me.roles, 'PAPER_PRINT'));
  if (shown.length === 0) return null;
  const items = shown.map(({ kind, href }) => ({
    key: kind,
    label: (
      <a href={`/api/${href}`} target="_blank" rel="noreferrer">
        {t(`papers.${kind}`)}
      </a>
    ),
  }));
  return <MenuButton items={items}>{t('papers.title')}</MenuButton>;
}
