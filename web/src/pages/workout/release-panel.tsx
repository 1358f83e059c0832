import { Form, Input, Radio } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  checkRelease,
  releasesKey,
  releasesPath,
  reportRelease,
  useReleases,
  type Release,
  type ReleasesAt,
} from '../../api/releases';
import { filled } from '../../http/checked';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { DateField, TextField } from '../../ui/fields';
import { FormButton } from '../../ui/form-button';
import { Lines } from '../../ui/lines';
import { Records, WorkoutRecord } from './records';
import { usePersonName } from '../../ui/person';

interface Of {
  at: ReleasesAt;
  managerUsername: string;
  today: string;
  release: Release;
}
interface PanelProps extends Pick<Of, 'at' | 'managerUsername'> {
  /** It stands in the column beside the account. */
  narrow?: boolean;
}

/** The security of a settled loan, or of a facility, promise or application that has ended, given back: by whom, by when, and what somebody else found of it. */
export function ReleasePanel({ at, managerUsername, narrow = false }: PanelProps): ReactNode {
  const { t } = useTranslation();
  const found = useReleases(at);
  const of = { at, managerUsername, today: found.data?.today ?? '' };
  return (
    <Records<Release> id="releases" title={t('release.title')} query={found} empty={t(`release.empty.${at.of}`)}>
      {(release) => <OneRelease key={release.securityNo} {...of} release={release} narrow={narrow} />}
    </Records>
  );
}

function OneRelease({ narrow, ...of }: Of & { narrow: boolean }): ReactNode {
  const { at, release } = of;
  const { t } = useTranslation();
  const nameOf = usePersonName();
  const { registration } = release;
  const facts: [string, ReactNode][] = [
    [t('release.description'), release.description],
    [t('release.certificate'), registration?.certificateNo ?? '—'],
    [t(`release.endedOn.${at.of}`), release.settledOn],
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
          <LetterLink {...of} />
          <ReportButton {...of} />
          <CheckButton {...of} />
        </>
      }
    />
  );
}

function LetterLink({ at, release }: Of): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  if (!may(me.roles, 'PAPER_PRINT')) return null;
  return (
    <a href={`/api/${releasesPath(at, `/${release.securityNo}/letter`)}`} target="_blank" rel="noreferrer">
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

function ReportButton({ at, managerUsername, today, release }: Of): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const isManager = managerUsername === me.username;
  if (release.state !== 'OPEN' || isManager || !may(me.roles, 'SECURITY_RELEASE')) return null;
  return (
    <FormButton<ReportValues, unknown>
      ofPage
      draft={`release-${release.securityNo}`}
      submit={t('release.report')}
      done={t('release.reported')}
      invalidates={[releasesKey(at), [at.of, at.no, 'timeline'], ['tasks'], ['legal-calendar']]}
      primary
      initialValues={{ on: today }}
      send={({ on, certificateNo, ...values }, key) =>
        reportRelease(at, release.securityNo)(
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
function CheckButton({ at, managerUsername, release }: Of): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const isMine = release.acts.at(-1)?.by === me.username || managerUsername === me.username;
  if (release.state !== 'REPORTED' || isMine || !may(me.roles, 'SECURITY_RELEASE')) return null;
  return (
    <FormButton<{ result: string; evidence: string; note?: string }, unknown>
      ofPage
      draft={`release-check-${release.securityNo}`}
      submit={t('release.check')}
      done={t('release.checked')}
      invalidates={[releasesKey(at), [at.of, at.no, 'timeline'], ['tasks'], ['legal-calendar']]}
      primary
      initialValues={{ result: 'CHECKED' }}
      send={(values, key) => checkRelease(at, release.securityNo)(filled(values), key)}
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
