import { Descriptions, Timeline } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { opportunityFileUrl, useOpportunity, type Opportunity } from '../../api/cross-sell';
import { useCode } from '../../i18n/use-code';
import { ClientLink } from '../../ui/client-link';
import { LoadedPage } from '../../ui/loaded-page';
import { Page } from '../../ui/page';
import { Person, PersonOn } from '../../ui/person';
import { Section } from '../../ui/section';
import { StatusTag } from '../../ui/status-tag';
import { OpportunityActs } from './opportunity-acts';

/** One opportunity: what is wanted, how it went, what is filed with it. */
export default function OpportunityPage(): ReactNode {
  const { no = '' } = useParams();
  return <LoadedPage query={useOpportunity(no)}>{(data) => <One key={data.no} opportunity={data} />}</LoadedPage>;
}

function One({ opportunity }: { opportunity: Opportunity }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const { no, kind, stage, steps, files, partner, partnerLicence } = opportunity;
  const facts: [string, ReactNode][] = [
    [t('client.title'), <ClientLink key="client" of={opportunity} />],
    [t('crossSell.need'), opportunity.need],
    [t('crossSell.owner'), <Person key="owner" of={opportunity.owner} />],
    [t('crossSell.foundBy'), <PersonOn key="found" of={opportunity.foundBy} on={opportunity.foundOn} />],
    [t('crossSell.nextOn'), opportunity.nextOn],
    [t('crossSell.partner'), partner && `${partner} ${partnerLicence ?? ''}`],
  ];
  return (
    <Page
      title={t('crossSell.one', { kind: code('opportunityKind', kind), no })}
      beside={<StatusTag kind="opportunityStage" code={stage} />}
      actions={<OpportunityActs opportunity={opportunity} />}
    >
      <Section title={t('crossSell.about')}>
        <Descriptions
          size="small"
          column={{ xs: 1, md: 2 }}
          items={facts.flatMap(([label, children]) => (children ? [{ key: label, label, children }] : []))}
        />
      </Section>
      <Section title={t('crossSell.story')}>
        <Timeline
          items={steps.map(({ stage: at, text, by, on, nextOn }, n) => ({
            key: String(n),
            content: (
              <>
                <StatusTag kind="opportunityStage" code={at} /> <PersonOn of={by} on={on} />
                <div className="prose">{text}</div>
                {nextOn !== null && <div>{t('crossSell.next', { on: nextOn })}</div>}
              </>
            ),
          }))}
        />
      </Section>
      <Section title={t('crossSell.files')}>
        {files.length === 0
          ? t('crossSell.noFiles')
          : files.map(({ hash, name }) => (
              <div key={hash}>
                <a href={opportunityFileUrl(no, hash)} target="_blank" rel="noreferrer">
                  {name}
                </a>
              </div>
            ))}
      </Section>
    </Page>
  );
}
