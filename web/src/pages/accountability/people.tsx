import { Descriptions, Flex, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountabilityCase } from '../../api/accountability';
import { useCode } from '../../i18n/use-code';
import { Lines } from '../../ui/lines';
import { Money } from '../../ui/money';
import { Person } from '../../ui/person';
import { Section } from '../../ui/section';
import { StatusTag } from '../../ui/status-tag';
import { FindButton } from './find-button';
import { useShortfall } from './shortfall';

type Concerned = AccountabilityCase['people'][number];

/** Whom the case is about: what each bears, where his duties fell short, what was found and said. */
export function People({ found }: { found: AccountabilityCase }): ReactNode {
  const { t } = useTranslation();
  const { people, status } = found;
  // Before the opening nothing is known of what anybody bears or fell short of: the file is read then.
  if (status === 'DUE' && people.length > 0)
    return (
      <Section title={t('accountability.people')}>
        <Typography.Paragraph type="secondary">{t('accountability.notYetRead')}</Typography.Paragraph>
        <Flex gap="middle" wrap>
          {people.map(({ username }) => (
            <Person key={username} of={username} />
          ))}
        </Flex>
      </Section>
    );
  return (
    <>
      {people.length === 0 && <Section title={t('accountability.people')}>{t('accountability.nobody')}</Section>}
      {people.map((person) => (
        <OnePerson key={person.username} found={found} person={person} />
      ))}
    </>
  );
}

function OnePerson({ found, person }: { found: AccountabilityCase; person: Concerned }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const say = useShortfall();
  const { username, bears, unproved, finding, statement, appeal } = person;
  const borne = bears.map(({ stage, order, post, from, until }) => {
    const during = until === null ? t('accountability.since', { from }) : `${from ?? ''} – ${until}`;
    const days = from === null ? [] : [during];
    return [code('loanStage', stage), t('accountability.order', { order }), code('bearerPost', post), ...days].join(
      ' · ',
    );
  });
  const short = unproved.map(({ duty, shortfalls }) => {
    const what = shortfalls.map((one) => say(duty, one)).filter((text) => text !== '');
    return [code('stageDuty', duty), ...(what.length === 0 ? [] : [what.join(' / ')])].join(' · ');
  });
  const said = (on: string, text: string | null): string => `${on} ${text ?? t('accountability.silent')}`;
  const rows: [string, ReactNode][] = [
    [t('accountability.bears'), <Lines key="bears" texts={borne} />],
    [
      t('accountability.unproved'),
      short.length === 0 ? t('accountability.allProved') : <Lines key="short" texts={short} />,
    ],
    [
      t('accountability.finding'),
      finding === null ? t('accountability.notFound') : <Finding key="finding" finding={finding} />,
    ],
    [t('accountability.statement'), statement && said(statement.on, statement.text)],
    [t('accountability.appeal'), appeal && said(appeal.on, appeal.text)],
    [t('accountability.decision'), appeal?.decision && said(appeal.decision.on, appeal.decision.text)],
  ];
  return (
    <Section
      title={<Person of={username} />}
      extra={
        <>
          {found.may.includes('FIND') && <FindButton found={found} person={person} act="FIND" />}
          {found.may.includes('DECIDE') && appeal !== null && appeal.decision === null && (
            <FindButton found={found} person={person} act="DECIDE" />
          )}
        </>
      }
    >
      <Descriptions
        size="small"
        column={1}
        items={rows.flatMap(([label, children]) => (children ? [{ key: label, label, children }] : []))}
      />
    </Section>
  );
}

function Finding({ finding }: { finding: NonNullable<Concerned['finding']> }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const { outcome, measure, deduction, duties, conduct, excuse, grounds } = finding;
  const lines: [string, string][] = [
    [t('accountability.restsOn'), duties.map((duty) => code('stageDuty', duty)).join(' / ')],
    [t('accountability.conduct'), conduct],
    [t('accountability.excuse'), excuse],
    [t('accountability.grounds'), grounds],
  ];
  return (
    <div>
      <StatusTag kind="findingOutcome" code={outcome} />{' '}
      {measure === null ? '' : code('accountabilityMeasure', measure)}{' '}
      {deduction === null ? '' : <Money amount={deduction} />}
      {lines
        .filter(([, line]) => line !== '')
        .map(([label, line]) => (
          <div key={label} className="prose">
            <Typography.Text type="secondary">{label}</Typography.Text> {line}
          </div>
        ))}
    </div>
  );
}
