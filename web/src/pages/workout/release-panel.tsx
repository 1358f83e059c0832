import { Form, Input, Radio } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Loan } from '../../api/loans';
import { checkRelease, releasesKey, reportRelease, useReleases, type Release } from '../../api/releases';
import { filled } from '../../http/checked';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { DateField, TextField } from '../../ui/fields';
import { FormButton } from '../../ui/form-button';
import { Lines } from '../../ui/lines';
import { Records, WorkoutRecord } from './records';
import { usePersonName } from '../../ui/person';

interface Of {
  loan: Loan;
  release: Release;
}
interface PanelProps {
  loan: Loan;
  /** It stands in the column beside the account. */
  narrow?: boolean;
}

/** The security of a settled loan that is given back: by whom, by when, and what somebody else found of it. */
export function ReleasePanel({ loan, narrow = false }: PanelProps): ReactNode {
  const { t } = useTranslation();
  return (
    <Records<Release> id="releases" title={t('release.title')} query={useReleases(loan.no)} empty={t('release.empty')}>
      {(release) => <OneRelease key={release.securityNo} loan={loan} release={release} narrow={narrow} />}
    </Records>
  );
}

function OneRelease({ loan, release, narrow }: Of & { narrow: boolean }): ReactNode {
  const { t } = useTranslation();
  const nameOf = usePersonName();
  const { registration } = release;
  const facts: [string, ReactNode][] = [
    [t('release.description'), release.description],
    [t('release.certificate'), registration?.certificateNo ?? '—'],
    [t('release.settledOn'), release.settledOn],
    [t('release.dueOn'), release.dueOn],
    [
      t('release.history'),
      <Lines
        key="history"
        texts={release.acts.map(({ act, on, by, certificateNo, handedTo, evidence, note }) =>
          [on, nameOf(by), t(`release.acts.${act}`), certificateNo, handedTo, evidence, note]
            .filter(Boolean)
            .join(' · '),
        )}
      />,
    ],
  ];
  return (
    <WorkoutRecord
      title={`${release.securityNo} · ${t(`release.states.${release.state}`)}`}
      duties={release.duties}
      facts={facts}
      narrow={narrow}
      actions={
        <>
          <LetterLink loan={loan} release={release} />
          <ReportButton loan={loan} release={release} />
          <CheckButton loan={loan} release={release} />
        </>
      }
    />
  );
}

function LetterLink({ loan, release }: Of): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  if (!may(me.roles, 'PAPER_PRINT')) return null;
  return (
    <a href={`/api/loans/${loan.no}/releases/${release.securityNo}/letter`} target="_blank" rel="noreferrer">
      {t('release.letter')}
    </a>
  );
}

interface ReportValues {
  on: string;
  certificateNo?: string;
  handedTo: string;
  evidence: string;
}

function ReportButton({ loan, release }: Of): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const isManager = loan.managerUsername === me.username;
  if (release.state !== 'OPEN' || isManager || !may(me.roles, 'SECURITY_RELEASE')) return null;
  return (
    <FormButton<ReportValues, unknown>
      ofPage
      draft={`release-${release.securityNo}`}
      submit={t('release.report')}
      done={t('release.reported')}
      invalidates={[releasesKey(loan.no), ['tasks'], ['legal-calendar']]}
      primary
      initialValues={{ on: loan.today }}
      send={({ on, certificateNo, ...values }, key) =>
        reportRelease(loan.no, release.securityNo)(
          { ...values, on, certificateNo: certificateNo?.trim() ? certificateNo : null },
          key,
        )
      }
    >
      <DateField name="on" label={t('release.on')} />
      <Form.Item name="certificateNo" label={t('release.cancellation')} extra={t('release.cancellationHint')}>
        <Input maxLength={80} />
      </Form.Item>
      <TextField name="handedTo" label={t('release.handedTo')} max={80} />
      <TextField name="evidence" label={t('release.evidence')} max={200} />
    </FormButton>
  );
}

/** For a second person only. */
function CheckButton({ loan, release }: Of): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const isMine = release.acts.at(-1)?.by === me.username || loan.managerUsername === me.username;
  if (release.state !== 'REPORTED' || isMine || !may(me.roles, 'SECURITY_RELEASE')) return null;
  return (
    <FormButton<{ result: string; evidence: string; note?: string }, unknown>
      ofPage
      draft={`release-check-${release.securityNo}`}
      submit={t('release.check')}
      done={t('release.checked')}
      invalidates={[releasesKey(loan.no), ['tasks'], ['legal-calendar']]}
      primary
      initialValues={{ result: 'CHECKED' }}
      send={(values, key) => checkRelease(loan.no, release.securityNo)(filled(values), key)}
    >
      <Form.Item name="result" label={t('writeOff.result')}>
        <Radio.Group
          options={(['CHECKED', 'RETURNED'] as const).map((value) => ({ value, label: t(`release.acts.${value}`) }))}
        />
      </Form.Item>
      <TextField name="evidence" label={t('release.evidence')} max={200} />
      <Form.Item name="note" label={t('writeOff.note')}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} />
      </Form.Item>
    </FormButton>
  );
}
