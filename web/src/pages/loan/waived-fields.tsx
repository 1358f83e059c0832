import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccount, type LoanAccount } from '../../api/loans';
import { groupMoney, parseMoney } from '../../format/money';
import { MoneyField } from '../../ui/fields';

/** Components that may be given up, and where the account says what is due of each. */
const PARTS = [
  ['PENALTY', 'penalty'],
  ['COMPOUND', 'compound'],
  ['FEE', 'fee'],
  ['INTEREST', 'interestDue'],
] as const;

export type WaivedValues = Partial<Record<(typeof PARTS)[number][0], string>>;

/** What was typed, as the API takes it; what was left empty is not given up. */
export const wireWaived = (values: WaivedValues): { component: string; amount: string | null }[] =>
  PARTS.flatMap(([component]) => {
    const typed = values[component]?.trim() ?? '';
    return typed === '' ? [] : [{ component, amount: parseMoney(typed) }];
  });

/** How much of each thing due is given up. */
export function WaivedFields({ no }: { no: string }): ReactNode {
  const { t } = useTranslation();
  const account = useAccount(no);
  return PARTS.map(([component, part]) => (
    <MoneyField
      key={component}
      name={component}
      label={t(`waiver.components.${component}`)}
      extra={t('waiver.due', { amount: dueOf(account.data, part) })}
      optional
    />
  ));
}

const dueOf = (account: LoanAccount | undefined, part: (typeof PARTS)[number][1]): string =>
  account === undefined ? '—' : groupMoney(account.balances[part]);
