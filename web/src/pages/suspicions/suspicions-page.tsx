import { Form, Input, Select, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { SUSPICION_KINDS } from '../../../../src/domain/suspicion/suspicion';
import { reportSuspicion, useSuspicions, type Suspicion, type SuspicionRow } from '../../api/suspicions';
import { filled } from '../../http/checked';
import { useCode } from '../../i18n/use-code';
import { FormButton } from '../../ui/form-button';
import { Page } from '../../ui/page';
import { PagedTable } from '../../ui/paged-table';
import { StatusTag } from '../../ui/status-tag';
import { ToneTag } from '../../ui/tone-tag';
import { ColleagueSelect } from '../../ui/colleague-select';
import { ClientSelect } from '../../ui/client-select';
import { Person } from '../../ui/person';

/** 可疑报告: one's own; for risk officers all of them. */
export default function SuspicionsPage(): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const found = useSuspicions();
  const columns: TableColumnsType<SuspicionRow> = [
    { title: t('suspicions.no'), key: 'no', render: (_, { no }) => <Link to={`/suspicions/${no}`}>{no}</Link> },
    { title: t('suspicions.kind'), key: 'kind', render: (_, { kind }) => code('suspicionKind', kind) },
    {
      title: t('suspicions.status'),
      key: 'status',
      render: (_, { status, late }) => (
        <>
          <StatusTag kind="suspicionStatus" code={status} />
          {late && <ToneTag tone="red">{t('suspicions.late')}</ToneTag>}
        </>
      ),
    },
    { title: t('suspicions.reportedBy'), dataIndex: 'reportedBy', render: (by: string) => <Person of={by} /> },
    { title: t('suspicions.reportedOn'), dataIndex: 'reportedOn', className: 'number' },
    { title: t('suspicions.assessBy'), dataIndex: 'assessBy', className: 'number' },
  ];
  return (
    <Page title={t('suspicions.title')} actions={<ReportButton />}>
      <PagedTable<SuspicionRow>
        label={t('suspicions.title')}
        pages={found}
        columns={columns}
        rowKey={({ no }) => no}
        empty={t('suspicions.empty')}
      />
    </Page>
  );
}

function ReportButton(): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const navigate = useNavigate();
  const required = { required: true, message: t('form.required') };
  return (
    <FormButton<object, Suspicion>
      ofPage
      primary
      draft="suspicion"
      send={(values, key) => reportSuspicion(filled(values), key)}
      invalidates={[['suspicions']]}
      submit={t('suspicions.report')}
      hint={t('suspicions.hint')}
      done={t('suspicions.reported')}
      onDone={({ no }) => void navigate(`/suspicions/${no}`)}
    >
      <Form.Item name="kind" label={t('suspicions.kind')} rules={[required]}>
        <Select options={SUSPICION_KINDS.map((value) => ({ value, label: code('suspicionKind', value) }))} />
      </Form.Item>
      <Form.Item name="clientNo" label={t('suspicions.clientNo')}>
        <ClientSelect />
      </Form.Item>
      <Form.Item name="applicationNo" label={t('suspicions.applicationNo')}>
        <Input maxLength={80} />
      </Form.Item>
      <Form.Item name="loanNo" label={t('suspicions.loanNo')}>
        <Input maxLength={80} />
      </Form.Item>
      <Form.Item name="about" label={t('suspicions.about')}>
        <ColleagueSelect />
      </Form.Item>
      <Form.Item name="reasons" label={t('suspicions.reasons')} rules={[{ ...required, whitespace: true }]}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={4000} />
      </Form.Item>
      <Form.Item name="evidence" label={t('suspicions.evidence')}>
        <Input maxLength={1000} />
      </Form.Item>
    </FormButton>
  );
}
