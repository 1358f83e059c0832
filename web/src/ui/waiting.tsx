import { Flex, Spin } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export function Waiting(): ReactNode {
  const { t } = useTranslation();
  return (
    <Flex align="center" justify="center" style={{ minHeight: 240 }} role="status" aria-label={t('common.loading')}>
      <Spin size="large" delay={200} />
    </Flex>
  );
}
