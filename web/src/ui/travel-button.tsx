import { FastForwardOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, InputNumber, Progress, Space } from 'antd';
import { useEffect, useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAbout } from '../api/session';
import { travel, type TravelSubject } from '../api/travel';
import { plusDays } from '../format/date';
import { useSubmission } from '../http/use-submission';
import { Dialog } from './dialog';
import { FailureAlert } from './failure-alert';
import { useDialog } from './use-dialog';

interface Props {
  subject: TravelSubject;
  /** The subject's business date. */
  today: string;
}

const THIRTY = 30;

/** In a sandbox: takes a case or loan forward in time, on the production code path. */
export function TravelButton({ subject, today }: Props): ReactNode {
  const { t } = useTranslation();
  const about = useAbout();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const dialog = useDialog();
  const field = useId();
  const [days, setDays] = useState(THIRTY);
  const journey = useSubmission({
    send: (body: { days: number }, key) => travel({ ...subject, ...body }, key),
    onDone: ({ today: arrived }) => {
      dialog.hide();
      void queries.invalidateQueries();
      void message.success(t('travel.arrived', { on: arrived }));
    },
  });
  const goThirty = (): void => {
    setDays(THIRTY);
    dialog.show();
    journey.mutate({ days: THIRTY });
  };
  if (!about.data?.sandbox) return null;
  return (
    <Space.Compact>
      <Button icon={<FastForwardOutlined />} onClick={goThirty}>
        {t('travel.thirty')}
      </Button>
      <Button aria-label={t('travel.other')} onClick={dialog.show}>
        …
      </Button>
      <Dialog open={dialog.isOpen} title={t('travel.title')} onCancel={dialog.hide}>
        <p>{t('travel.hint')}</p>
        <Form
          layout="vertical"
          onFinish={() => {
            journey.mutate({ days });
          }}
        >
          <Form.Item label={t('travel.days')} htmlFor={field} extra={t('travel.target', { on: plusDays(today, days) })}>
            <InputNumber
              id={field}
              min={1}
              max={1100}
              value={days}
              disabled={journey.isPending}
              onChange={(value) => {
                setDays(value ?? 1);
              }}
            />
          </Form.Item>
          {journey.isPending && <Underway days={days} />}
          <FailureAlert failure={journey.error} />
          <Button type="primary" htmlType="submit" loading={journey.isPending}>
            {t('travel.go')}
          </Button>
        </Form>
      </Dialog>
    </Space.Compact>
  );
}

/** About one second a timer on the way, some four timers a month: an estimate that never claims to have arrived. */
function Underway({ days }: { days: number }): ReactNode {
  const { t } = useTranslation();
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => {
      setSeconds((before) => before + 1);
    }, 1000);
    return () => {
      clearInterval(timer);
    };
  }, []);
  const expected = 3 + (days / THIRTY) * 4;
  const percent = Math.round(95 * (1 - Math.exp(-seconds / expected)));
  return (
    <div role="status">
      <Progress percent={percent} status="active" showInfo={false} />
      {t('travel.underway', { count: seconds })}
    </div>
  );
}
