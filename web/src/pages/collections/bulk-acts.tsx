import { Form, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { assignCases, placeCases, remindDebtors } from '../../../../src/contracts/http/collection-bulk';
import { HANDED_OVER } from '../../../../src/domain/collection/placement';
import { useAgencies } from '../../api/agencies';
import { bulkBy } from '../../api/bulk';
import type { BulkAct } from '../../bulk/act';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { ColleagueSelect } from '../../ui/colleague-select';
import { TextField } from '../../ui/fields';
import { ReadSelect } from '../../ui/read-select';

const CHANGES = [['collections'], ['tasks']];

/** What may be done to many cases of the desk at once. */
export function useCaseActs(): BulkAct[] {
  const { t } = useTranslation();
  const { me } = useSession();
  const acts: (BulkAct | false)[] = [
    may(me.roles, 'COLLECTION_ACT') && {
      name: 'remind-debtors',
      title: t('bulkActs.remindDebtors'),
      hint: t('bulkActs.remindDebtorsHint'),
      send: bulkBy(remindDebtors),
      invalidates: CHANGES,
    },
    may(me.roles, 'COLLECTION_ASSIGN') && {
      name: 'assign-cases',
      title: t('bulkActs.assignCases'),
      hint: t('bulkActs.assignCasesHint'),
      fields: <CollectorField />,
      send: bulkBy(assignCases),
      invalidates: CHANGES,
    },
    may(me.roles, 'PLACEMENT_DECIDE') && {
      name: 'place-cases',
      title: t('bulkActs.placeCases'),
      hint: t('bulkActs.placeCasesHint'),
      fields: <PlacementFields />,
      initialValues: { handedOver: [...HANDED_OVER] },
      send: bulkBy(placeCases),
      invalidates: CHANGES,
    },
  ];
  return acts.filter((act) => act !== false);
}

function CollectorField(): ReactNode {
  const { t } = useTranslation();
  return (
    <Form.Item name="to" label={t('bulkActs.collector')} rules={[{ required: true, message: t('form.required') }]}>
      <ColleagueSelect role="COLLECTOR" />
    </Form.Item>
  );
}

function PlacementFields(): ReactNode {
  const { t } = useTranslation();
  const agencies = useAgencies();
  const required = { required: true, message: t('form.required') };
  const listed = (agencies.data?.data ?? []).filter(({ mayWork }) => mayWork);
  return (
    <>
      <Form.Item name="agency" label={t('placements.agency')} rules={[required]}>
        <ReadSelect query={agencies} options={listed.map(({ code: value, name }) => ({ value, label: name }))} />
      </Form.Item>
      <TextField name="reason" label={t('placements.reason')} max={500} />
      <Form.Item name="handedOver" label={t('placements.handedOver')} rules={[required]}>
        <Select
          mode="multiple"
          options={HANDED_OVER.map((value) => ({ value, label: t(`placements.data.${value}`) }))}
        />
      </Form.Item>
    </>
  );
}
