import { Checkbox, Col, Collapse, Form, Input, Radio, Row } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isVisitWaived } from '../../../../src/domain/application/site-visit';
import { REPORT_SECTIONS, type ReportSection } from '../../../../src/domain/paper/investigation-report';
import { applicationKey, takeStep, type Application } from '../../api/applications';
import { parseMoney, toFen } from '../../format/money';
import { useCode } from '../../i18n/use-code';
import { TermsFields, moneyRule } from '../../terms/terms-fields';
import { fromTerms, toTerms, type TermsValues } from '../../terms/terms-values';
import { DateField, TextField } from '../../ui/fields';
import { StepForm } from '../../ui/step-form';
import { chinaToday } from '../../format/date';

interface Values extends TermsValues {
  summary: string;
  findings: string;
  /** Empty where the visit is waived and nobody went there. */
  siteVisitOn?: string;
  verification?: string;
  monthlyIncome?: string;
  monthlyDebt?: string;
  sections?: Partial<Record<ReportSection, string | undefined>>;
  agree: boolean;
  suggesting?: boolean;
}

/** The report of the first investigator (A), or the verification by the second (B). */
export function InvestigationForm({ application, part }: { application: Application; part: 'A' | 'B' }): ReactNode {
  const { t } = useTranslation();
  const { no, appliedTerms, category } = application;
  const waived = isVisitWaived(category, Number(toFen(appliedTerms.principal)));
  const before = application.suggestedTerms ?? appliedTerms;
  const [form] = Form.useForm<Values>();
  const suggesting = Form.useWatch<boolean | undefined>('suggesting', form) ?? false;
  const visitedOn = Form.useWatch<string | undefined>('siteVisitOn', form);
  const required = { required: true, message: t('form.required') };
  const send = (values: Values, key: string): Promise<unknown> =>
    takeStep(no, 'investigation')(toBody(values, part, before), key);
  return (
    <StepForm<Values, unknown>
      form={form}
      draft={`investigation-${no}-${part}`}
      initialValues={{
        agree: true,
        ...(waived ? {} : { siteVisitOn: chinaToday().format('YYYY-MM-DD') }),
        ...fromTerms(before),
      }}
      send={send}
      invalidates={[applicationKey(no), ['tasks']]}
      submit={t(`step.INVESTIGATE_${part}.submit`)}
      done={t(`step.INVESTIGATE_${part}.done`)}
    >
      <Form.Item name="summary" label={t('investigation.summary')} rules={[required]}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={4000} />
      </Form.Item>
      <Form.Item name="findings" label={t('investigation.findings')} rules={[required]}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 12 }} maxLength={4000} />
      </Form.Item>
      <Row gutter={16}>
        <Col xs={24} md={8}>
          <DateField
            name="siteVisitOn"
            label={t('investigation.siteVisitOn')}
            {...(waived ? { optional: true, extra: t('investigation.visitWaived') } : {})}
          />
        </Col>
        <Col xs={24} md={8}>
          <Form.Item name="monthlyIncome" label={t('investigation.monthlyIncome')} rules={[moneyRule(t('form.money'))]}>
            <Input prefix="¥" inputMode="decimal" />
          </Form.Item>
        </Col>
        <Col xs={24} md={8}>
          <Form.Item name="monthlyDebt" label={t('investigation.monthlyDebt')} rules={[moneyRule(t('form.money'))]}>
            <Input prefix="¥" inputMode="decimal" />
          </Form.Item>
        </Col>
      </Row>
      {waived && visitedOn === undefined && (
        <TextField name="verification" label={t('investigation.verification')} max={2000} />
      )}
      <Sections />
      <Form.Item name="agree" label={t('investigation.opinion')}>
        <Radio.Group
          options={[
            { value: true, label: t('investigation.agrees') },
            { value: false, label: t('investigation.disagrees') },
          ]}
        />
      </Form.Item>
      <Form.Item name="suggesting" valuePropName="checked">
        <Checkbox>{t('investigation.suggestTerms')}</Checkbox>
      </Form.Item>
      {suggesting && <TermsFields />}
    </StepForm>
  );
}

/** The eleven sections of the report, as far as they are written. */
function Sections(): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  return (
    <Collapse
      style={{ marginBlockEnd: 16 }}
      items={[
        {
          key: 'sections',
          label: t('investigation.sections'),
          forceRender: true,
          children: REPORT_SECTIONS.map((section) => (
            <Form.Item key={section} name={['sections', section]} label={code('reportSection', section)}>
              <Input.TextArea autoSize={{ minRows: 1, maxRows: 8 }} maxLength={8000} />
            </Form.Item>
          )),
        },
      ]}
    />
  );
}

function toBody(values: Values, part: 'A' | 'B', before: Application['appliedTerms']): unknown {
  const income = parseMoney(values.monthlyIncome ?? '');
  const debt = parseMoney(values.monthlyDebt ?? '');
  const suggestedTerms = values.suggesting ? toTerms(values, before) : null;
  return {
    part,
    agree: values.agree,
    report: {
      summary: values.summary,
      findings: values.findings,
      ...(values.siteVisitOn ? { siteVisitOn: values.siteVisitOn } : { verification: values.verification }),
      ...writtenSections(values.sections),
      ...(income === null ? {} : { monthlyIncome: income }),
      ...(debt === null ? {} : { monthlyDebt: debt }),
    },
    ...(suggestedTerms ? { suggestedTerms } : {}),
  };
}

/** Only the sections somebody wrote in; the form holds the others as undefined. */
function writtenSections(sections: Values['sections'] = {}): { sections?: Record<string, string> } {
  const written = Object.entries<string | undefined>(sections).flatMap(([section, text]): [string, string][] =>
    text === undefined || text.trim() === '' ? [] : [[section, text.trim()]],
  );
  return written.length === 0 ? {} : { sections: Object.fromEntries(written) };
}
