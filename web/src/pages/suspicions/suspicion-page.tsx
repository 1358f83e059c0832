import { Alert, Descriptions, Form, Input, Select, Timeline } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { concludeSuspicion, noteSuspicion, useSuspicion, type Suspicion } from '../../api/suspicions';
import { filled } from '../../http/checked';
import { useCode } from '../../i18n/use-code';
import { FormButton } from '../../ui/form-button';
import { LoadedPage } from '../../ui/loaded-page';
import { Page } from '../../ui/page';
import { Section } from '../../ui/section';
import { StatusTag } from '../../ui/status-tag';
import { Person, usePersonName } from '../../ui/person';

export default function SuspicionPage(): ReactNode {
  const { no = '' } = useParams();
  const report = useSuspicion(no);
  return <LoadedPage query={report}>{(data) => <Report key={data.no} report={data} />}</LoadedPage>;
}

function Report({ report }: { report: Suspicion }): ReactNode {
  const { t } = useTranslation();
  const nameOf = usePersonName();
  const code = useCode();
  const { no, status, steps, mayConclude } = report;
  const facts: [string, string | null][] = [
    [t('suspicions.kind'), code('suspicionKind', report.kind)],
    [t('suspicions.reportedBy'), `${nameOf(report.reportedBy)} ${report.reportedOn}`],
    [t('suspicions.assessBy'), report.assessBy],
    [t('suspicions.clientNo'), report.clientNo],
    [t('suspicions.applicationNo'), report.applicationNo],
    [t('suspicions.loanNo'), report.loanNo],
    [t('suspicions.about'), report.about],
    [t('suspicions.reasons'), report.reasons],
    [t('suspicions.evidence'), report.evidence || null],
    [t('suspicions.reference'), report.reference],
  ];
  return (
    <Page
      title={t('suspicions.one', { no })}
      beside={<StatusTag kind="suspicionStatus" code={status} />}
      actions={
        status === 'REPORTED' && (
          <>
            <NoteButton no={no} />
            {mayConclude && <ConcludeButton no={no} />}
          </>
        )
      }
    >
      <Alert type="warning" showIcon title={t('suspicions.hint')} style={{ marginBlockEnd: 16 }} />
      <Section title={t('suspicions.title')}>
        <Descriptions
          size="small"
          column={1}
          items={facts.flatMap(([label, children]) => (children === null ? [] : [{ key: label, label, children }]))}
        />
      </Section>
      <Section title={t('suspicions.steps')}>
        {steps.length === 0 ? t('suspicions.noSteps') : null}
        <Timeline
          items={steps.map(({ act, by, on, text }, index) => ({
            key: index,
            content: (
              <>
                <div>
                  {code('suspicionStatus', act)} · {on} · <Person of={by} />
                </div>
                <div className="prose">{text}</div>
              </>
            ),
          }))}
        />
      </Section>
    </Page>
  );
}

function NoteButton({ no }: { no: string }): ReactNode {
  const { t } = useTranslation();
  return (
    <FormButton<object, Suspicion>
      ofPage
      draft={`suspicion-note-${no}`}
      send={noteSuspicion(no)}
      invalidates={[['suspicions']]}
      submit={t('suspicions.note')}
      done={t('suspicions.noted')}
    >
      <TextField />
    </FormButton>
  );
}

function ConcludeButton({ no }: { no: string }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  return (
    <FormButton<object, Suspicion>
      ofPage
      primary
      draft={`suspicion-${no}`}
      send={(values, key) => concludeSuspicion(no)(filled(values), key)}
      invalidates={[['suspicions']]}
      submit={t('suspicions.conclude')}
      done={t('suspicions.concluded')}
    >
      <Form.Item
        name="outcome"
        label={t('suspicions.outcome')}
        rules={[{ required: true, message: t('form.required') }]}
      >
        <Select
          options={(['FILED', 'ESCALATED', 'DISMISSED'] as const).map((value) => ({
            value,
            label: code('suspicionStatus', value),
          }))}
        />
      </Form.Item>
      <Form.Item name="reference" label={t('suspicions.reference')}>
        <Input maxLength={80} />
      </Form.Item>
      <TextField />
    </FormButton>
  );
}

function TextField(): ReactNode {
  const { t } = useTranslation();
  return (
    <Form.Item
      name="text"
      label={t('suspicions.text')}
      rules={[{ required: true, whitespace: true, message: t('form.required') }]}
    >
      <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={4000} />
    </Form.Item>
  );
}
