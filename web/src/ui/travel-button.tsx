import { FastForwardOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, InputNumber, Modal, Progress, Space } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAbout } from '../api/session';
import { travel, type TravelSubject } from '../api/travel';
import { plusDays } from '../format/date';
import { useSubmission } from '../http/use-submission';
import { FailureAlert } from './failure-alert';

interface Props {
  subject: TravelSubject;
  /** The subject's business date. */
  today: string;
}

/** In a sandbox: takes a case or loan forward in time, on the production code path. */
export function TravelButton({ subject, today }: Props): ReactNode {
  const { t } = useTranslation();
  const about = useAbout();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const [days, setDays] = useState(30);
  const journey = useSubmission({
    send: (body: { days: number }, key) => travel({ ...subject, ...body }, key),
    onDone: ({ today: arrived }) => {
      setOpen(false);
      void queries.invalidateQueries();
      void message.success(t('travel.arrived', { on: arrived }));
    },
  });
  if (!about.data?.sandbox) return null;
  return (
    <Space.Compact>
      <Button
        icon={<FastForwardOutlined />}
        onClick={() => {
          setDays(30);
          setOpen(true);
          journey.mutate({ days: 30 });
        }}
      >
        {t('travel.thirty')}
      </Button>
      <Button aria-label={t('travel.other')} onClick={() => setOpen(true)}>
        …
      </Button>
      <Modal
        open={open}
        title={t('travel.title')}
        okText={t('travel.go')}
        confirmLoading={journey.isPending}
        onOk={() => journey.mutate({ days })}
        onCancel={() => setOpen(false)}
      >
        <p>{t('travel.hint')}</p>
        <Form layout="vertical">
          <Form.Item label={t('travel.days')} extra={t('travel.target', { on: plusDays(today, days) })}>
            <InputNumber
              min={1}
              max={1100}
              value={days}
              disabled={journey.isPending}
              onChange={(value) => setDays(value ?? 1)}
            />
          </Form.Item>
        </Form>
        {journey.isPending && <Underway days={days} />}
        <FailureAlert failure={journey.error} />
      </Modal>
    </Space.Compact>
  );
}

/** About one second a timer on the way, some four timers a month: an estimate that never claims to have arrived. */
function Underway({ days }: { days: number }): ReactNode {
  const { t } = useTranslation();
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((before) => before + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  const expected = 3 + (days / 30) * 4;
  const percent = Math.round(95 * (1 - Math.exp(-seconds / expected)));
  return (
    <div role="status">
      <Progress percent={percent} status="active" showInfo={false} />
      {t('travel.underway', { count: seconds })}
    </div>
  );
}
