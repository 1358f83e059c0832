import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { orderInspections } from '../../../../src/contracts/http/inspection-bulk';
import { bulkBy } from '../../api/bulk';
import type { LoanRow } from '../../api/loans';
import type { BulkAct } from '../../bulk/act';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { TextField } from '../../ui/fields';

/** What may be done to many loans of the register at once. */
export function useLoanActs(): BulkAct[] {
  const { t } = useTranslation();
  const { me } = useSession();
  if (!may(me.roles, 'INSPECTION_ORDER')) return [];
  return [
    {
      name: 'order-inspections',
      title: t('bulkActs.orderInspections'),
      hint: t('bulkActs.orderInspectionsHint'),
      fields: <TextField name="reason" label={t('bulkActs.reason')} max={500} />,
      send: bulkBy(orderInspections),
      invalidates: [['inspections'], ['loans'], ['tasks']],
    },
  ];
}

/** Another manager for the clients of these loans: by a transfer, with an opinion on each and a third person's word. */
export function TransferButton({ loans }: { loans: readonly LoanRow[] }): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const navigate = useNavigate();
  const managers = new Set(loans.map(({ managerUsername }) => managerUsername));
  if (!may(me.roles, 'TRANSFER_PROPOSE')) return null;
  const clientNos = [...new Set(loans.map(({ clientNo }) => clientNo))];
  return (
    <Button
      size="small"
      disabled={managers.size !== 1}
      {...(managers.size > 1 ? { title: t('bulkActs.oneManager') } : {})}
      onClick={() => void navigate('/client-transfers', { state: { from: [...managers][0], clientNos } })}
    >
      {t('bulkActs.transfer')}
    </Button>
  );
}
