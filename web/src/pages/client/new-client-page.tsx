import { Col, Form, Input, Radio, Row } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { createClient } from '../../../../src/contracts/http/clients';
import { registerClient, type Client } from '../../api/clients';
import { checked, filled } from '../../http/checked';
import { useCode } from '../../i18n/use-code';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { Page } from '../../ui/page';
import { Section } from '../../ui/section';
import { StepForm } from '../../ui/step-form';
import { ClientFields } from './client-fields';

interface Values {
  kind: 'PERSON' | 'COMPANY';
  identity: string;
  relatedParty: boolean;
  locale: 'zh' | 'en';
  managerUsername: string;
}

/** Registers a client: identified first, so that nobody is registered twice. */
export default function NewClientPage(): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const navigate = useNavigate();
  const { me } = useSession();
  const send = async (values: Values, key: string): Promise<Client> =>
    registerClient(checked(createClient.body, filled(values)), key);
  const kinds = (['PERSON', 'COMPANY'] as const).map((value) => ({ value, label: code('clientKind', value) }));
  return (
    <Page title={t('clients.new')}>
      <Section title={t('clients.facts')}>
        <StepForm<Values, Client>
          draft="new-client"
          initialValues={{
            kind: 'PERSON',
            relatedParty: false,
            locale: 'zh',
            ...(may(me.roles, 'APPLICATION_CREATE') ? { managerUsername: me.username } : {}),
          }}
          send={send}
          invalidates={[['clients']]}
          submit={t('clients.register')}
          done={t('clients.registered')}
          onDone={({ no }) => void navigate(`/clients/${no}`)}
        >
          <Row gutter={16}>
            <Col xs={24} md={12}>
              <Form.Item name="kind" label={t('client.kind')}>
                <Radio.Group options={kinds} />
              </Form.Item>
            </Col>
            <Col xs={24} md={12}>
              <Form.Item name="identity" label={t('clients.identity')} required>
                <Input autoComplete="off" />
              </Form.Item>
            </Col>
          </Row>
          <ClientFields />
        </StepForm>
      </Section>
    </Page>
  );
}
