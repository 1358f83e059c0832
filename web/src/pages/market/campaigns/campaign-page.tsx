import { Alert, Descriptions, Statistic, Flex, Table, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useAudience, useCampaign, useFunnel, type Campaign } from '../../../api/campaigns';
import { useProductName } from '../../../api/products';
import { chinaToday } from '../../../format/date';
import { useCode } from '../../../i18n/use-code';
import { useListed } from '../../../i18n/use-listed';
import { Branch } from '../../../ui/branch';
import { Loaded } from '../../../ui/loaded';
import { LoadedPage } from '../../../ui/loaded-page';
import { Money } from '../../../ui/money';
import { Page } from '../../../ui/page';
import { Person } from '../../../ui/person';
import { Section } from '../../../ui/section';
import { StatusTag } from '../../../ui/status-tag';
import { CampaignActs } from './campaign-acts';

/** One campaign: what it says and has said, whom it reaches, what came of it. */
export default function CampaignPage(): ReactNode {
  const { no = '' } = useParams();
  const campaign = useCampaign(no);
  return <LoadedPage query={campaign}>{(data) => <Whole key={data.no} campaign={data} />}</LoadedPage>;
}

function Whole({ campaign }: { campaign: Campaign }): ReactNode {
  const { t } = useTranslation();
  return (
    <Page
      title={campaign.name}
      beside={<StatusTag kind="campaignStatus" code={campaign.status} />}
      actions={<CampaignActs campaign={campaign} />}
    >
      {campaign.status === 'APPROVED' && campaign.from > chinaToday().format('YYYY-MM-DD') && (
        <Alert
          showIcon
          type="info"
          style={{ marginBlockEnd: 16 }}
          title={t('campaigns.notYet', { from: campaign.from })}
        />
      )}
      <Section title={t('campaigns.about')}>
        <Facts campaign={campaign} />
      </Section>
      <Section title={t('campaigns.reach')}>
        <Reach no={campaign.no} />
      </Section>
      <Section title={t('campaigns.funnel')}>
        <Result no={campaign.no} />
      </Section>
      <Section title={t('campaigns.log')}>
        <Log campaign={campaign} />
      </Section>
    </Page>
  );
}

function Facts({ campaign }: { campaign: Campaign }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const listed = useListed();
  const productName = useProductName();
  const { segment, purpose, productVersion } = campaign;
  const offer: [string, ReactNode][] =
    purpose === 'MARKETING'
      ? [
          [t('campaigns.audience'), t(`campaigns.audiences.${segment.audience}`)],
          [t('campaigns.kind'), segment.kind && t(`campaigns.kinds.${segment.kind}`)],
          [t('campaigns.industries'), listed(segment.industries)],
        ]
      : [];
  const facts: [string, ReactNode][] = [
    [t('campaigns.no'), campaign.no],
    [t('campaigns.purpose'), code('campaignPurpose', purpose)],
    [t('campaigns.product'), `${productName(campaign.productCode)} v${String(productVersion)}`],
    [t('campaigns.period'), `${campaign.from} – ${campaign.until}`],
    [t('campaigns.branch'), <Branch key="branch" of={campaign.branchCode} />],
    ...offer,
  ];
  return (
    <Descriptions
      size="small"
      column={{ xs: 1, md: 2 }}
      items={facts.flatMap(([label, children]) => (children ? [{ key: label, label, children }] : []))}
    />
  );
}

function Reach({ no }: { no: string }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  return (
    <Loaded query={useAudience(no)}>
      {({ counts, sent, waiting }) => (
        <Flex gap="large" wrap>
          <Statistic title={t('campaigns.sent')} value={sent} />
          <Statistic title={t('campaigns.waiting')} value={waiting} />
          {counts.map(({ verdict, people }) => (
            <Statistic key={verdict} title={code('addressee', verdict)} value={people} />
          ))}
        </Flex>
      )}
    </Loaded>
  );
}

function Result({ no }: { no: string }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  return (
    <Loaded query={useFunnel(no)}>
      {({ sent, delivered, withheld, stages, loans, disbursed }) => (
        <Flex gap="large" wrap>
          <Statistic title={t('campaigns.sent')} value={sent} />
          <Statistic title={t('campaigns.delivered')} value={delivered} />
          <Statistic title={t('campaigns.withheld')} value={withheld} />
          {stages.map(({ stage, leads }) => (
            <Statistic key={stage} title={`${t('campaigns.leads')} · ${code('leadStage', stage)}`} value={leads} />
          ))}
          <Statistic title={t('campaigns.loans')} value={loans} />
          <Statistic
            title={t('campaigns.disbursed')}
            value={disbursed}
            formatter={() => <Money amount={disbursed} />}
          />
        </Flex>
      )}
    </Loaded>
  );
}

function Log({ campaign: { contents, steps } }: { campaign: Campaign }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  return (
    <>
      {contents.toReversed().map(({ n, content: { zh, en }, by, on }) => (
        <Typography.Paragraph key={n} className="prose">
          <strong>
            {t('campaigns.contentN', { n })} · <Person of={by} /> {on}
          </strong>
          <br />
          {zh.subject}：{zh.body}
          <br />
          {en.subject}: {en.body}
        </Typography.Paragraph>
      ))}
      <Table<Campaign['steps'][number]>
        size="small"
        rowKey={({ act, contentN, on, sent, by }) => [act, contentN, on, sent, by].join('/')}
        pagination={false}
        dataSource={steps}
        aria-label={t('campaigns.log')}
        scroll={{ x: 'max-content' }}
        columns={[
          { title: t('campaigns.act'), key: 'act', render: (_, { act }) => code('campaignAct', act) },
          { title: t('campaigns.content'), dataIndex: 'contentN', align: 'right' },
          { title: t('campaigns.sent'), dataIndex: 'sent', align: 'right' },
          { title: t('campaigns.by'), key: 'by', render: (_, { by }) => <Person of={by} /> },
          { title: t('campaigns.on'), dataIndex: 'on', className: 'number' },
          { title: t('campaigns.comment'), dataIndex: 'comment' },
        ]}
      />
    </>
  );
}
