import { Alert, Col, Descriptions, Row, Timeline, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { caseNo } from '../../../../src/domain/case-no';
import { useComplaint, type Complaint } from '../../api/complaints';
import { useCode } from '../../i18n/use-code';
import { useListed } from '../../i18n/use-listed';
import { LoadedPage } from '../../ui/loaded-page';
import { Page } from '../../ui/page';
import { Section } from '../../ui/section';
import { StatusTag } from '../../ui/status-tag';
import { ActButton } from './act-button';
import { DaysLeft } from './days-left';
import { RevealButton } from './reveal-button';
import { Person, usePersonName } from '../../ui/person';

export default function ComplaintPage(): ReactNode {
  const { no = '' } = useParams();
  const complaint = useComplaint(no);
  return <LoadedPage query={complaint}>{(data) => <ComplaintFile key={data.no} complaint={data} />}</LoadedPage>;
}

/** What brings it forward is shown first. */
const MAIN: readonly string[] = ['ACCEPT', 'ANSWER', 'CLOSE'];

function ComplaintFile({ complaint }: { complaint: Complaint }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const { no, status, type, may, paused, daysLeft, summary, demand, steps } = complaint;
  return (
    <Page
      title={t('complaints.one', { no, type: code('complaintType', type) })}
      beside={
        <>
          <StatusTag kind="complaintStatus" code={status} />
          {daysLeft !== null && <DaysLeft days={daysLeft} />}
        </>
      }
      actions={may.map((act) => (
        <ActButton key={act} complaint={complaint} act={act} primary={MAIN.includes(act)} />
      ))}
    >
      {paused && <Alert type="warning" showIcon title={t('complaints.paused')} style={{ marginBlockEnd: 16 }} />}
      <Row gutter={16}>
        <Col xs={24} xl={15}>
          <Section title={t('complaints.summary')}>
            <div className="prose">{summary}</div>
            <p>
              <Typography.Text type="secondary">{t('complaints.demand')}</Typography.Text> {demand}
            </p>
          </Section>
          <Section title={t('complaints.steps')}>
            {steps.length === 0 ? t('complaints.noSteps') : null}
            <Timeline
              items={steps.map(({ act, by, on, text, document }, index) => ({
                key: index,
                content: (
                  <>
                    <div>
                      {code('complaintAct', act)} · {on} · <Person of={by} />
                    </div>
                    <div className="prose">{text}</div>
                    {document !== null && <div>{document}</div>}
                  </>
                ),
              }))}
            />
          </Section>
        </Col>
        <Col xs={24} xl={9}>
          <Facts complaint={complaint} />
        </Col>
      </Row>
    </Page>
  );
}

function Facts({ complaint }: { complaint: Complaint }): ReactNode {
  const { t } = useTranslation();
  const listed = useListed();
  const nameOf = usePersonName();
  const code = useCode();
  const { clientNo, loanNo, caseId, accused, finding, rootCause } = complaint;
  const link = (to: string | null, folder: string): ReactNode =>
    to === null ? null : <Link to={`/${folder}/${to}`}>{caseNo(to)}</Link>;
  const facts: [string, ReactNode][] = [
    [t('complaints.channel'), code('complaintChannel', complaint.channel)],
    [t('complaints.complainant'), code('complainant', complaint.complainant)],
    [t('complaints.name'), complaint.complainantMasked],
    [t('complaints.contact'), complaint.contactMasked],
    [t('complaints.authority'), complaint.authority],
    [t('client.title'), clientNo === null ? null : <Link to={`/clients/${clientNo}`}>{complaint.clientMasked}</Link>],
    [t('loans.no'), link(loanNo, 'loans')],
    [t('collections.case'), link(caseId, 'collections')],
    [t('complaints.accused'), accused.length === 0 ? null : listed(accused.map(nameOf))],
    [t('complaints.takenBy'), nameOf(complaint.takenBy)],
    [t('complaints.handler'), complaint.handler && nameOf(complaint.handler)],
    [t('complaints.receivedOn'), complaint.receivedOn],
    [t('complaints.acceptBy'), complaint.acceptBy],
    [t('complaints.answerBy'), complaint.answerBy],
    [t('complaints.finding'), finding === null ? null : code('complaintFinding', finding)],
    [t('complaints.rootCause'), rootCause === null ? null : code('rootCause', rootCause)],
  ];
  return (
    <Section title={t('complaints.facts')}>
      <Descriptions
        size="small"
        column={1}
        items={facts.flatMap(([label, children]) => (children === null ? [] : [{ key: label, label, children }]))}
      />
      {complaint.repeat && <Alert type="info" showIcon title={t('complaints.repeat')} />}
      {complaint.contactMasked !== null && <RevealButton no={complaint.no} />}
    </Section>
  );
}
