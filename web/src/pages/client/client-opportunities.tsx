import { Form, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { OPPORTUNITY_KINDS } from '../../../../src/domain/cross-sell/opportunity';
import { OPPORTUNITIES, recordOpportunity, useOpportunities, type Opportunity } from '../../api/cross-sell';
import { useCode } from '../../i18n/use-code';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { DateField, TextField } from '../../ui/fields';
import { FormButton } from '../../ui/form-button';
import { PagedTable } from '../../ui/paged-table';
import { Section } from '../../ui/section';
import { useOpportunityColumns } from '../opportunities/columns';

/** 交叉销售机会 of one client. */
export function ClientOpportunities({ no }: { no: string }): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  return (
    <Section
      title={t('crossSell.opportunities')}
      id="opportunities"
      extra={may(me.roles, 'OPPORTUNITY_WRITE') && <RecordButton no={no} />}
    >
      <PagedTable
        label={t('crossSell.opportunities')}
        pages={useOpportunities({ clientNo: no })}
        columns={useOpportunityColumns()}
        rowKey={(row) => row.no}
        empty={t('crossSell.none')}
      />
    </Section>
  );
}

function RecordButton({ no }: { no: string }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const navigate = useNavigate();
  return (
    <FormButton<object, Opportunity>
      draft={`opportunity-of-${no}`}
      send={recordOpportunity(no)}
      invalidates={[OPPORTUNITIES]}
      submit={t('crossSell.record')}
      hint={t('crossSell.recordHint')}
      done={t('crossSell.recorded')}
      onDone={(made) => void navigate(`/opportunities/${made.no}`)}
    >
      <Form.Item name="kind" label={t('crossSell.kind')} rules={[{ required: true, message: t('form.required') }]}>
        <Select options={OPPORTUNITY_KINDS.map((value) => ({ value, label: code('opportunityKind', value) }))} />
      </Form.Item>
      <TextField name="need" label={t('crossSell.need')} max={2000} />
      <DateField name="nextOn" label={t('crossSell.nextOn')} />
    </FormButton>
  );
}
