import { Descriptions } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountabilityCase } from '../../api/accountability';
import { useCode } from '../../i18n/use-code';
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
  const { people } = found;
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
  const rows: [string, ReactNode][] = [
    [
      t('accountability.bears'),
      bears.map(({ stage, order, post, from, until }) => (
        <div key={`${stage}${post}${from ?? ''}`}>
          {code('loanStage', stage)} · {t('accountability.order', { order })} · {code('bearerPost', post)}
          {from === null ? '' : ` · ${from} – ${until ?? ''}`}
        </div>
      )),
    ],
    [
      t('accountability.unproved'),
      unproved.length === 0
        ? t('accountability.allProved')
        : unproved.map(({ duty, shortfalls }) => (
            <div key={duty}>
              {code('stageDuty', duty)}：{shortfalls.map((one) => say(duty, one)).join('、')}
            </div>
          )),
    ],
    [t('accountability.finding'), finding === null ? '—' : <Finding key="finding" finding={finding} />],
    [
      t('accountability.statement'),
      statement === null ? '—' : `${statement.on} ${statement.text ?? t('accountability.silent')}`,
    ],
    [t('accountability.appeal'), appeal === null ? '—' : `${appeal.on} ${appeal.text}`],
    [t('accountability.decision'), appeal?.decision ? `${appeal.decision.on} ${appeal.decision.text}` : '—'],
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
        items={rows.map(([label, children]) => ({ key: label, label, children }))}
      />
    </Section>
  );
}

function Finding({ finding }: { finding: NonNullable<Concerned['finding']> }): ReactNode {
  const code = useCode();
  const { outcome, measure, deduction, duties, conduct, excuse, grounds } = finding;
  const lines = [duties.map((duty) => code('stageDuty', duty)).join('、'), conduct, excuse, grounds];
  return (
    <div>
      <StatusTag kind="findingOutcome" code={outcome} />{' '}
      {measure === null ? '' : code('accountabilityMeasure', measure)}{' '}
      {deduction === null ? '' : <Money amount={deduction} />}
      {lines.flatMap((line, index) =>
        line === ''
          ? []
          : [
              <div key={index} className="prose">
                {line}
              </div>,
            ],
      )}
    </div>
  );
}
