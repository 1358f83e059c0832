import { Alert, Button, Col, Descriptions, Row, Timeline } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { findingPaperOf, useAccountabilityCase, type AccountabilityCase } from '../../api/accountability';
import { useCode } from '../../i18n/use-code';
import { LoadedPage } from '../../ui/loaded-page';
import { Page } from '../../ui/page';
import { Person, usePersonName } from '../../ui/person';
import { Section } from '../../ui/section';
import { StatusTag } from '../../ui/status-tag';
import { DaysLeft } from '../complaint/days-left';
import { StepButton } from './step-button';
import { Duties } from './duties';
import { People } from './people';

export default function CasePage(): ReactNode {
  const { no = '' } = useParams();
  const found = useAccountabilityCase(no);
  return <LoadedPage query={found}>{(data) => <CaseFile key={data.no} found={data} />}</LoadedPage>;
}

/** Of each person rather than of the case: asked beside him. */
const OF_PEOPLE: readonly string[] = ['FIND', 'DECIDE'];
/** In the order of the way; of a case that is found of, the hearing comes when nobody is left. */
const NEXT = ['OPEN', 'FIND', 'STATE', 'CONCLUDE', 'APPEAL', 'DECIDE'] as const;
const MAIN: readonly string[] = ['OPEN', 'HEAR', 'STATE', 'CONCLUDE'];

function CaseFile({ found }: { found: AccountabilityCase }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const { no, status, daysLeft, may, knowledge, evidence, duties, steps } = found;
  const secret = knowledge === 'OWN' ? t('accountability.ownOnly') : t('accountability.confidential');
  return (
    <Page
      title={t('accountability.one', { no })}
      beside={
        <>
          <StatusTag kind="accountabilityStatus" code={status} />
          {daysLeft !== null && <DaysLeft days={daysLeft} />}
        </>
      }
      actions={
        <>
          {may
            .filter((act) => !OF_PEOPLE.includes(act))
            .map((act) => (
              <StepButton key={act} no={no} act={act} primary={MAIN.includes(act)} />
            ))}
          {found.concludedOn !== null && (
            <Button href={findingPaperOf(no)} target="_blank" rel="noreferrer">
              {t('accountability.print')}
            </Button>
          )}
        </>
      }
    >
      <Alert
        type={evidence === null || evidence.intact ? 'info' : 'error'}
        showIcon
        title={evidence !== null && !evidence.intact ? t('accountability.broken') : secret}
        style={{ marginBlockEnd: 16 }}
      />
      <NextAct found={found} />
      <Row gutter={16}>
        <Col xs={24} xl={15}>
          <People found={found} />
          <Section title={t('accountability.steps')}>
            {steps.length === 0 ? t('accountability.noSteps') : null}
            <Timeline
              items={steps.map(({ act, username, by, on, text, document }, index) => ({
                key: index,
                content: (
                  <>
                    <div>
                      {code('accountabilityAct', act)} · {on} · <Person of={by} />
                      {username !== null && username !== by && (
                        <>
                          {' → '}
                          <Person of={username} />
                        </>
                      )}
                    </div>
                    {by !== 'system' && <div className="prose">{text}</div>}
                    {document !== null && (
                      <div>
                        {t('accountability.document')} {document}
                      </div>
                    )}
                  </>
                ),
              }))}
            />
          </Section>
        </Col>
        <Col xs={24} xl={9}>
          <Facts found={found} />
          {duties.length > 0 && <Duties duties={duties} />}
        </Col>
      </Row>
    </Page>
  );
}

/** What the reader is to do now, where the case waits for him. */
function NextAct({ found: { may, people, stateBy, appealBy } }: { found: AccountabilityCase }): ReactNode {
  const { t } = useTranslation();
  const unfound = people.filter(({ finding }) => finding === null).length;
  const next = NEXT.find((act) => may.includes(act));
  if (next === undefined) return null;
  const key = next === 'FIND' && unfound === 0 ? 'HEAR' : next;
  return (
    <Alert
      type="warning"
      showIcon
      title={t(`accountability.next.${key}`, { count: unfound, stateBy, appealBy })}
      style={{ marginBlockEnd: 16 }}
    />
  );
}

function Facts({ found }: { found: AccountabilityCase }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const nameOf = usePersonName();
  const { loanNo, askedBy, investigator, concluder, evidence } = found;
  const facts: [string, ReactNode][] = [
    [
      t('loans.no'),
      <Link key="loan" to={`/loans/${loanNo}`}>
        {loanNo}
      </Link>,
    ],
    [t('accountability.cause'), found.cause === null ? null : code('accountabilityCause', found.cause)],
    // What the system found says no more than the cause.
    [t('accountability.reason'), askedBy === 'system' ? null : found.reason],
    [t('accountability.askedOn'), found.askedOn],
    [t('accountability.askedBy'), askedBy === null ? null : nameOf(askedBy)],
    [t('accountability.openBy'), found.openBy],
    [t('accountability.investigator'), investigator === null ? null : nameOf(investigator)],
    [t('accountability.concludeBy'), found.concludeBy],
    [t('accountability.stateBy'), found.stateBy],
    [t('accountability.concluder'), concluder === null ? null : nameOf(concluder)],
    [t('accountability.appealBy'), found.appealBy],
    [t('accountability.endedOn'), found.endedOn],
    [t('accountability.evidence'), evidence === null ? null : <code key="hash">{evidence.sha256.slice(0, 16)}…</code>],
  ];
  return (
    <Section title={t('accountability.facts')}>
      <Descriptions
        size="small"
        column={1}
        items={facts.flatMap(([label, children]) => (children === null ? [] : [{ key: label, label, children }]))}
      />
    </Section>
  );
}
