import { Checkbox, Col, Form, Input, Row, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ColleagueSelect } from '../../ui/colleague-select';

/** What may change about a client; the rules are the API's own (see http/checked). */
export function ClientFields(): ReactNode {
  const { t } = useTranslation();
  const languages = [
    { value: 'zh', label: t('clients.languages.zh') },
    { value: 'en', label: t('clients.languages.en') },
  ];
  return (
    <Row gutter={16}>
      <Col xs={24} md={12}>
        <Form.Item name="name" label={t('client.name')} required>
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item name="phone" label={t('client.phone')} required>
          <Input inputMode="tel" autoComplete="off" />
        </Form.Item>
        <Form.Item name="email" label={t('clients.email')}>
          <Input inputMode="email" autoComplete="off" />
        </Form.Item>
        <Form.Item name="relatedParty" valuePropName="checked">
          <Checkbox>{t('clients.relatedParty')}</Checkbox>
        </Form.Item>
      </Col>
      <Col xs={24} md={12}>
        <Form.Item name="industry" label={t('client.industry')}>
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item name="groupCode" label={t('client.group')} extra={t('clients.groupHint')}>
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item name="managerUsername" label={t('client.manager')} required>
          <ColleagueSelect role="CLIENT_MANAGER" />
        </Form.Item>
        <Form.Item name="locale" label={t('clients.language')}>
          <Select options={languages} />
        </Form.Item>
      </Col>
    </Row>
  );
}
