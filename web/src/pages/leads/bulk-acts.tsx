import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { assignLeads } from '../../../../src/contracts/http/lead-bulk';
import { bulkBy } from '../../api/bulk';
import type { LeadRow } from '../../api/leads';
import type { BulkAct } from '../../bulk/act';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { ColleagueSelect } from '../../ui/colleague-select';
import { TextField } from '../../ui/fields';

/** What may be done to many leads at once; each is called by its name, as the list calls it. */
export function useLeadActs(leads: readonly Pick<LeadRow, 'no' | 'nameMasked'>[]): BulkAct[] {
  const { t } = useTranslation();
  const { me } = useSession();
  if (!may(me.roles, 'LEAD_ASSIGN')) return [];
  return [
    {
      name: 'assign-leads',
      title: t('bulkActs.assignLeads'),
      hint: t('bulkActs.assignLeadsHint'),
      fields: (
        <>
          <Form.Item
            name="ownerUsername"
            label={t('bulkActs.clientManager')}
            rules={[{ required: true, message: t('form.required') }]}
          >
            <ColleagueSelect role="CLIENT_MANAGER" />
          </Form.Item>
          <TextField name="reason" label={t('bulkActs.reason')} max={200} />
        </>
      ),
      send: bulkBy(assignLeads, (no) =>
        [leads.find((lead) => lead.no === no)?.nameMasked, no].filter(Boolean).join(' · '),
      ),
      invalidates: [['leads'], ['tasks']],
    },
  ];
}
