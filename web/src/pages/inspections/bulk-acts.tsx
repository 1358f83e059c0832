import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { assignInspections } from '../../../../src/contracts/http/inspection-bulk';
import { bulkBy } from '../../api/bulk';
import type { BulkAct } from '../../bulk/act';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { ColleagueSelect } from '../../ui/colleague-select';

/** What may be done to many inspections at once: another client manager makes them. */
export function useInspectionActs(): BulkAct[] {
  const { t } = useTranslation();
  const { me } = useSession();
  if (!may(me.roles, 'INSPECTION_ORDER')) return [];
  return [
    {
      name: 'assign-inspections',
      title: t('bulkActs.assignInspections'),
      hint: t('bulkActs.assignInspectionsHint'),
      fields: (
        <Form.Item
          name="to"
          label={t('bulkActs.clientManager')}
          rules={[{ required: true, message: t('form.required') }]}
        >
          <ColleagueSelect role="CLIENT_MANAGER" />
        </Form.Item>
      ),
      send: bulkBy(assignInspections, (no) => no.replace(/^inspection-(.+)-(\d+)$/, '$1 · $2')),
      invalidates: [['inspections'], ['tasks']],
    },
  ];
}
