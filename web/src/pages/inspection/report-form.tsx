import { Form, Input, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { reportInspection as operation } from '../../../../src/contracts/http/inspections';
import { CONCLUSIONS } from '../../../../src/domain/inspection/report';
import { inspectionsKey, reportInspection, type Inspection } from '../../api/inspections';
import { checked } from '../../http/checked';
import { useCode } from '../../i18n/use-code';
import { DatePicker } from '../../ui/date-picker';
import { StepForm } from '../../ui/step-form';

interface Values {
  inspectedOn: Dayjs;
  place: string;
  sections: Record<string, string | undefined>;
  conclusion: string;
  measures?: string;
  nextOn?: Dayjs | null;
}

const DAY = 'YYYY-MM-DD';

function bodyOf({ inspectedOn, nextOn, sections, ...rest }: Values): unknown {
  const written = Object.entries(sections).filter(([, text]) => text !== undefined && text.trim() !== '');
  return {
    ...rest,
    inspectedOn: inspectedOn.format(DAY),
    sections: Object.fromEntries(written),
    ...(nextOn ? { nextOn: nextOn.format(DAY) } : {}),
  };
}

/** The report of an inspection, one field under the other: it is written standing in a yard. */
export function ReportForm({ inspection }: { inspection: Inspection }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const required = { required: true, message: t('form.required') };
  return (
    <StepForm<Values, unknown>
      draft={`inspection-${inspection.id}`}
      initialValues={{ inspectedOn: dayjs(inspection.today), conclusion: 'NORMAL' }}
      send={(values, key) => reportInspection(inspection)(checked(operation.body, bodyOf(values)), key)}
      invalidates={[inspectionsKey(inspection.loanNo), ['inspections'], ['tasks']]}
      submit={t('inspections.submit')}
      done={t('inspections.submitted')}
    >
      <Form.Item name="inspectedOn" label={t('inspections.inspectedOn')} rules={[required]}>
        <DatePicker maxDate={dayjs(inspection.today)} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="place" label={t('inspections.place')} rules={[{ ...required, whitespace: true }]}>
        <Input maxLength={200} />
      </Form.Item>
      {inspection.sections.map((section) => (
        <Form.Item
          key={section}
          name={['sections', section]}
          label={code('inspectionSection', section)}
          rules={[{ ...required, whitespace: true }]}
        >
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={4000} />
        </Form.Item>
      ))}
      <Form.Item name="conclusion" label={t('inspections.conclusion')} rules={[required]}>
        <Select options={CONCLUSIONS.map((value) => ({ value, label: code('conclusion', value) }))} />
      </Form.Item>
      <Form.Item name="measures" label={t('inspections.measures')} extra={t('inspections.measuresHint')}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} />
      </Form.Item>
      <Form.Item name="nextOn" label={t('inspections.nextOn')}>
        <DatePicker minDate={dayjs(inspection.today).add(1, 'day')} style={{ width: '100%' }} />
      </Form.Item>
    </StepForm>
  );
}
