import { DeleteOutlined, StarOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Dropdown, Flex, Form, Input, Modal, type MenuProps } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { saveView as operation } from '../../../src/contracts/http/saved-views';
import { dropView, saveView, useSavedViews, type ListName } from '../api/saved-views';
import { checked } from '../http/checked';
import { StepForm } from '../ui/step-form';
import { useDialog } from '../ui/use-dialog';

/** The list as somebody likes to see it, kept under a name: its filters, order and columns. */
export function ViewButton({ list }: { list: ListName }): ReactNode {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const views = useSavedViews(list);
  const dialog = useDialog();
  const drop = (id: string): void => {
    void dropView(id).then(() => queries.invalidateQueries({ queryKey: ['views', list] }));
  };
  const saved = views.data?.data ?? [];
  const items: MenuProps['items'] = [
    ...saved.map(({ id, name, query }) => ({
      key: id,
      label: (
        <Flex justify="space-between" gap="middle" align="center">
          {name}
          <Button
            type="text"
            size="small"
            icon={<DeleteOutlined />}
            aria-label={t('lists.dropView', { name })}
            onClick={(event) => {
              event.stopPropagation();
              drop(id);
            }}
          />
        </Flex>
      ),
      onClick: () => void navigate({ search: query }),
    })),
    ...(saved.length > 0 ? [{ type: 'divider' as const }] : []),
    { key: 'save', label: t('lists.saveView'), onClick: dialog.show },
  ];
  return (
    <>
      <Dropdown menu={{ items }} trigger={['click']}>
        <Button icon={<StarOutlined />}>{t('lists.views')}</Button>
      </Dropdown>
      <Modal open={dialog.isOpen} onCancel={dialog.hide} footer={null} title={t('lists.saveView')} destroyOnHidden>
        <SaveForm list={list} onDone={dialog.hide} />
      </Modal>
    </>
  );
}

function SaveForm({ list, onDone }: { list: ListName; onDone: () => void }): ReactNode {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  return (
    <StepForm<{ name: string }, unknown>
      draft={`view-${list}`}
      send={({ name }) => saveView(checked(operation.body, { list, name, query: search.toString() }))}
      invalidates={[['views', list]]}
      submit={t('lists.save')}
      done={t('lists.saved')}
      onDone={onDone}
    >
      <p>{t('lists.saveHint')}</p>
      <Form.Item name="name" label={t('lists.viewName')} rules={[{ required: true, message: t('form.required') }]}>
        <Input maxLength={40} autoFocus />
      </Form.Item>
    </StepForm>
  );
}
