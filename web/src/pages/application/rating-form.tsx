import { Col, Form, Input, InputNumber, Row, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { applicationKey, takeStep, type Application } from '../../api/applications';
import { StepForm } from '../../ui/step-form';

const GRADES = ['AAA', 'AA', 'A', 'BBB', 'BB', 'B', 'CCC', 'CC', 'C', 'D'] as const;

interface Values {
  grade: string;
  score: number;
  comment: string;
}

export function RatingForm({ application }: { application: Application }): ReactNode {
  const { t } = useTranslation();
  const { no } = application;
  const required = { required: true, message: t('form.required') };
  return (
    <StepForm<Values, unknown>
      draft={`rating-${no}`}
      send={takeStep(no, 'rating')}
      invalidates={[applicationKey(no), ['tasks']]}
      submit={t('step.RATE.submit')}
      done={t('step.RATE.done')}
    >
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
