import { Descriptions } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Application } from '../../api/applications';
import { useCode, useSpoken } from '../../i18n/use-code';
import { Branch } from '../../ui/branch';
import { Instant } from '../../ui/instant';
import { Section } from '../../ui/section';
import { Person } from '../../ui/person';

export function ApplicationFacts({ application }: { application: Application }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const spoken = useSpoken();
  const { grade, score, reconsiders, reconsideredIn } = application;
  const facts: [string, ReactNode][] = [
    [t('application.product'), spoken({ zh: application.productNameZh, en: application.productNameEn })],
    [t('application.category'), code('category', application.category)],
    [t('application.security'), code('security', application.security)],
    [t('application.purpose'), application.purpose],
    [t('application.grade'), grade === null ? '—' : `${grade}${score === null ? '' : ` (${String(score)})`}`],
    [t('application.round'), String(application.round)],
    [t('application.manager'), <Person key="manager" of={application.managerUsername} />],
    [t('application.branch'), <Branch key="branch" of={application.branchCode} />],
    [t('application.acceptedOn'), application.acceptedOn],
    [t('application.deadline'), <Instant key="deadline" at={application.deadlineAt} />],
    ...(application.reasonCode
      ? ([[t('decision.reason'), code('reason', application.reasonCode)]] as [string, ReactNode][])
      : []),
  ];
  if (reconsiders !== null)
    facts.push(
      [t('application.reconsiders'), <CaseLink key="of" no={reconsiders.applicationNo} />],
      [t('newApplication.newFacts'), <span className="prose">{reconsiders.newFacts}</span>],
    );
  if (reconsideredIn !== null) facts.push([t('application.reconsideredIn'), <CaseLink key="in" no={reconsideredIn} />]);
  return (
    <Section title={t('application.facts')}>
      <Descriptions
        size="small"
        column={1}
        items={facts.map(([label, children]) => ({ key: label, label, children }))}
      />
    </Section>
  );
}

function CaseLink({ no }: { no: string }): ReactNode {
  return <Link to={`/applications/${no}`}>{no}</Link>;
}
