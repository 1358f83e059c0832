import { Alert, Segmented } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LEAD_SOURCES, LEAD_STAGES } from '../../../../src/domain/lead/pipeline';
import { useLeads, usePipeline, type LeadRow } from '../../api/leads';
import { rowsOf, type Pages } from '../../api/paging';
import { BulkBar } from '../../bulk/bulk-bar';
import { useTicks } from '../../bulk/use-ticks';
import { ExportButton } from '../../lists/export-button';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { Page } from '../../ui/page';
import { CodeFilter, SearchBox, useFilter, useSearchText } from '../../ui/search-filter';
import { useLeadActs } from './bulk-acts';
import { LeadColumn, LeadList } from './lead-list';
import { NewLeadButton } from './new-lead-button';
import { WalkInButton } from './walk-in-button';
import { Unread } from '../../ui/unread';

/** 线索: what is on its way as columns by stage, anything searched for as a list; on a phone the columns lie below each other. */
export default function LeadsPage(): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const [stage] = useFilter('stage');
  const [source] = useFilter('source');
  const [whose = may(me.roles, 'LEAD_ASSIGN') ? 'all' : 'mine', setWhose] = useFilter('whose');
  const search = useSearchText();
  const ownerUsername = whose === 'mine' ? me.username : undefined;
  const filter = { source, ownerUsername };
  const listed = stage !== undefined || search.wanted !== undefined;
  return (
    <Page
      title={t('leads.title')}
      actions={
        <>
          <Segmented
            value={whose}
            onChange={setWhose}
            options={(['mine', 'all'] as const).map((value) => ({ value, label: t(`leads.whose.${value}`) }))}
          />
          <SearchBox search={search} label={t('leads.search')} />
          <CodeFilter name="stage" kind="leadStage" values={LEAD_STAGES} label={t('leads.stage')} />
          <CodeFilter name="source" kind="leadSource" values={LEAD_SOURCES} label={t('leads.source')} />
          <ExportButton
            view={{ name: 'leads', columns: [], shown: [] }}
            filter={{ ...filter, stage, q: search.wanted }}
          />
          {may(me.roles, 'LEAD_INTAKE') && <WalkInButton />}
          {may(me.roles, 'LEAD_WRITE') && <NewLeadButton />}
        </>
      }
    >
      <Queue />
      {listed ? <Found filter={{ ...filter, stage, q: search.wanted }} /> : <Board filter={filter} />}
    </Page>
  );
}

/** Walk-in clients that nobody has taken yet. */
function Queue(): ReactNode {
  const { t } = useTranslation();
  const waiting = useLeads({ queue: 'true' });
  const count = waiting.data?.pages[0]?.data.length ?? 0;
  if (count === 0) return <Unread query={waiting} />;
  return (
    <Alert
      type="warning"
      style={{ marginBlockEnd: 16 }}
      title={t('leads.queue', { count })}
      description={<Ticked pages={waiting} empty="" />}
    />
  );
}

/** Leads to tick, and what may be done to all that are. */
function Ticked({ pages, empty }: { pages: Pages<LeadRow>; empty: string }): ReactNode {
  const ticks = useTicks(rowsOf(pages).map(({ no }) => no));
  const acts = useLeadActs(rowsOf(pages));
  return (
    <>
      <BulkBar ticks={ticks} acts={acts} />
      <LeadList pages={pages} empty={empty} ticks={acts.length === 0 ? undefined : ticks} />
    </>
  );
}

type Filter = Record<string, string | undefined>;

function Found({ filter }: { filter: Filter }): ReactNode {
  const { t } = useTranslation();
  return <Ticked pages={useLeads(filter)} empty={t('common.noMatch')} />;
}

/** What may be done to many is done here too: a manager who hands leads out sees them all by their stage. */
function Board({ filter }: { filter: Filter }): ReactNode {
  const pipeline = usePipeline(filter['ownerUsername']);
  const columns = {
    NEW: useLeads({ ...filter, stage: 'NEW' }),
    CONTACTED: useLeads({ ...filter, stage: 'CONTACTED' }),
    QUALIFIED: useLeads({ ...filter, stage: 'QUALIFIED' }),
    APPLYING: useLeads({ ...filter, stage: 'APPLYING' }),
  };
  const shown = Object.values(columns).flatMap(rowsOf);
  const ticks = useTicks(shown.map(({ no }) => no));
  const acts = useLeadActs(shown);
  return (
    <>
      <Unread query={pipeline} />
      <BulkBar ticks={ticks} acts={acts} />
      <div style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(240px, 1fr))', gap: 16 }}>
        {Object.entries(columns).map(([stage, pages]) => (
          <LeadColumn
            key={stage}
            stage={stage}
            pages={pages}
            ticks={acts.length === 0 ? undefined : ticks}
            count={pipeline.data?.stages.find((one) => one.stage === stage)}
          />
        ))}
      </div>
    </>
  );
}
