import { Col, Form, Input, InputNumber, Row, Select, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { applicationKey, takeStep, type Application } from '../../api/applications';
import { useAppraisals, type Appraisal } from '../../api/case';
import { useCode } from '../../i18n/use-code';
import { Loaded } from '../../ui/loaded';
import { StepForm } from '../../ui/step-form';

const GRADES = ['AAA', 'AA', 'A', 'BBB', 'BB', 'B', 'CCC', 'CC', 'C', 'D'] as const;

interface Values {
  grade: string;
  score: number;
  comment: string;
}

/** The model's grade and score stand in the form already: who agrees says why, who does not changes them. */
export function RatingForm({ application }: { application: Application }): ReactNode {
  const appraisals = useAppraisals(application.no);
  return <Loaded query={appraisals}>{({ data }) => <Rate no={application.no} model={standingModel(data)} />}</Loaded>;
}

/** As the server holds the recognised grade against it. */
const standingModel = (appraisals: readonly Appraisal[]): Appraisal | undefined =>
  (['CORPORATE_RATING', 'PERSONAL_SCORE'] as const)
    .map((kind) => appraisals.find((one) => one.kind === kind))
    .find((one) => one !== undefined && one.grade !== null && one.setAsideIn === null);

function Rate({ no, model }: { no: string; model: Appraisal | undefined }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const { grade = null, score = null } = model ?? {};
  const modelled = {
    ...(grade === null ? {} : { grade }),
    ...(score === null ? {} : { score: Math.round(Number(score)) }),
  };
  const required = { required: true, message: t('form.required') };
  return (
    <StepForm<Values, unknown>
      draft={`rating-${no}`}
      initialValues={modelled}
      send={takeStep(no, 'rating')}
      invalidates={[applicationKey(no), ['tasks']]}
      submit={t('step.RATE.submit')}
      done={t('step.RATE.done')}
    >
      <Typography.Paragraph type="secondary">
        {model === undefined
          ? t('rating.noModel')
          : t('rating.model', { kind: code('appraisal', model.kind), grade, score, on: model.on })}
      </Typography.Paragraph>
      <Row gutter={16}>
        <Col xs={12} md={8}>
          <Form.Item name="grade" label={t('rating.grade')} rules={[required]}>
            <Select options={GRADES.map((value) => ({ value, label: value }))} />
          </Form.Item>
        </Col>
        <Col xs={12} md={8}>
          <Form.Item name="score" label={t('rating.score')} rules={[required]}>
            <InputNumber min={0} max={100} precision={0} style={{ width: '100%' }} />
          </Form.Item>
        </Col>
      </Row>
      <Form.Item name="comment" label={t('rating.comment')} rules={[required]}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} />
      </Form.Item>
    </StepForm>
  );
}
