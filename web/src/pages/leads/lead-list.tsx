import { Button, Card, Checkbox, Empty, Flex, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { LeadRow, Pipeline } from '../../api/leads';
import { rowsOf, type Pages } from '../../api/paging';
import type { Ticks } from '../../bulk/use-ticks';
import { groupMoney } from '../../format/money';
import { useCode } from '../../i18n/use-code';
import { Section } from '../../ui/section';
import { StatusTag } from '../../ui/status-tag';
import { usePersonName } from '../../ui/person';
import { ToneTag } from '../../ui/tone-tag';
import { Unread } from '../../ui/unread';

interface ColumnProps {
  stage: string;
  pages: Pages<LeadRow>;
  ticks: Ticks | undefined;
  count: Pipeline['stages'][number] | undefined;
}

/** One stage of the board. */
export function LeadColumn({ stage, pages, ticks, count }: ColumnProps): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const counted = count && t('leads.counted', { leads: String(count.leads), amount: groupMoney(count.amount) });
  return (
    <Section title={code('leadStage', stage)} extra={counted}>
      <LeadList pages={pages} empty={t('leads.none')} ticks={ticks} />
    </Section>
  );
}

interface ListProps {
  pages: Pages<LeadRow>;
  empty: string;
  /** For somebody who may do something to many of them. */
  ticks?: Ticks | undefined;
}

/** Leads as cards: they read the same on a phone. */
export function LeadList({ pages, empty, ticks }: ListProps): ReactNode {
  const { t } = useTranslation();
  const leads = rowsOf(pages);
  if (leads.length === 0 && pages.isSuccess) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={empty} />;
  return (
    <Flex vertical gap={8}>
      <Unread query={pages} />
      {leads.map((lead) => (
        <LeadCard key={lead.no} lead={lead} ticks={ticks} />
      ))}
      {pages.hasNextPage && <Button onClick={() => void pages.fetchNextPage()}>{t('common.more')}</Button>}
    </Flex>
  );
}

function LeadCard({ lead, ticks }: { lead: LeadRow; ticks: Ticks | undefined }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const nameOf = usePersonName();
  return (
    <Card size="small">
      <Flex justify="space-between" align="start" gap={8} wrap>
        <Flex gap={8}>
          {ticks && (
            <Checkbox
              aria-label={t('common.tick', { what: lead.no })}
              checked={ticks.keys.includes(lead.no)}
              onChange={({ target }) => {
                const others = ticks.keys.filter((no) => no !== lead.no);
                ticks.tick(target.checked ? [...others, lead.no] : others);
              }}
            />
          )}
          <Link to={`/leads/${lead.no}`}>{lead.nameMasked}</Link>
        </Flex>
        <StatusTag kind="leadStage" code={lead.stage} />
      </Flex>
      <div>{lead.need}</div>
      <Typography.Text type="secondary">
        {[
          code('leadSource', lead.source),
          lead.ownerUsername === null ? t('leads.unclaimed') : nameOf(lead.ownerUsername),
        ].join(' · ')}
      </Typography.Text>
      {lead.nextOn !== null && (
        <div>
          {t('leads.nextOn')} {lead.nextOn} {lead.late && <ToneTag tone="red">{t('leads.late')}</ToneTag>}
        </div>
      )}
    </Card>
  );
}
