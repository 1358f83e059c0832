import { BellOutlined } from '@ant-design/icons';
import { Badge, Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useUnread } from '../../api/notices';

export function NoticeBell(): ReactNode {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const unread = useUnread();
  const count = unread.data?.unread ?? 0;
  return (
    <Badge count={count} size="small" offset={[-6, 6]}>
      <Button
        type="text"
        icon={<BellOutlined />}
        aria-label={t('notices.bell', { count })}
        onClick={() => void navigate('/notices')}
      />
    </Badge>
  );
}
