import { TableOutlined } from '@ant-design/icons';
import { Button, Checkbox, Flex } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PopoverButton } from '../ui/popover-button';
import type { ListView } from './use-list-view';

/** Chooses the columns; the last one stays. */
export function ColumnButton<Row>({ view }: { view: ListView<Row> }): ReactNode {
  const { t } = useTranslation();
  const shown = view.shown.map(({ key }) => key);
  const all = shown.length === view.columns.length;
  return (
    <PopoverButton
      icon={<TableOutlined />}
      aria-label={t('lists.columns')}
      title={t('lists.columns')}
      content={
        <Flex vertical gap="small">
          <Checkbox.Group
            value={shown}
            onChange={(keys) => {
              if (keys.length > 0) view.choose(keys.length === view.columns.length ? undefined : keys);
            }}
          >
            <Flex vertical gap={4}>
              {view.columns.map(({ key, title }) => (
                <Checkbox key={key} value={key}>
                  {title}
                </Checkbox>
              ))}
            </Flex>
          </Checkbox.Group>
          <Button
            size="small"
            disabled={all}
            onClick={() => {
              view.choose(undefined);
            }}
          >
            {t('lists.allColumns')}
          </Button>
        </Flex>
      }
    />
  );
}
