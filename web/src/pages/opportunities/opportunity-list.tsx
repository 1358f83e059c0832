import { Flex, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { OPPORTUNITY_KINDS, OPPORTUNITY_STAGES } from '../../../../src/domain/cross-sell/opportunity';
import { useOpportunities, type OpportunityRow } from '../../api/cross-sell';
import { ExportButton } from '../../lists/export-button';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { ClientLink } from '../../ui/client-link';
import { PagedTable } from '../../ui/paged-table';
import { CodeFilter, useFilter } from '../../ui/search-filter';
import { useOpportunityColumns } from './columns';
import { ImportHoldingsButton } from './import-holdings-button';

/** 交叉销售机会 of the branch. */
export function OpportunityList(): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const navigate = useNavigate();
  const [kind] = useFilter('kind');
  const [stage] = useFilter('stage');
  const filter = { kind, stage };
  const client: TableColumnsType<OpportunityRow>[number] = {
    title: t('client.title'),
    key: 'client',
    render: (_, of) => <ClientLink of={of} />,
  };
  return (
    <>
      <Flex gap="small" justify="end" wrap style={{ marginBlockEnd: 12 }}>
        <CodeFilter name="kind" kind="opportunityKind" values={OPPORTUNITY_KINDS} label={t('crossSell.kind')} />
        <CodeFilter name="stage" kind="opportunityStage" values={OPPORTUNITY_STAGES} label={t('crossSell.stage')} />
        <ExportButton view={{ name: 'opportunities', columns: [], shown: [] }} filter={filter} />
        {may(me.roles, 'HOLDING_WRITE') && <ImportHoldingsButton />}
      </Flex>
      <PagedTable
        label={t('crossSell.opportunities')}
        pages={useOpportunities(filter)}
        columns={[client, ...useOpportunityColumns()]}
        rowKey={({ no }) => no}
        empty={kind === undefined && stage === undefined ? t('crossSell.none') : t('common.noMatch')}
        onOpen={({ no }) => void navigate(`/opportunities/${no}`)}
      />
    </>
  );
}
