import { DownloadOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { asFailure } from '../http/failure';
import { saveFile, type Progress } from '../http/save-file';
import { FailureAlert } from '../ui/failure-alert';
import { MenuButton } from '../ui/menu-button';
import type { ListView } from './use-list-view';

interface Props<Row> {
  view: Pick<ListView<Row>, 'name' | 'columns' | 'shown'>;
  /** What the list is narrowed to, as its page asks for it. */
  filter: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** What it is called where it does not take the whole list. */
  label?: string;
}
const count = (rows: number): string => rows.toLocaleString('en');
const FORMATS = ['xlsx', 'csv'] as const;

/** The list as a file: the same rows, the same masking, the columns that are shown. */
export function ExportButton<Row>({ view, filter, label }: Props<Row>): ReactNode {
  const { t } = useTranslation();
  const { notification } = App.useApp();
  const [busy, setBusy] = useState(false);
  const abort = useRef<AbortController>(null);
  // At the top right it would cover the button that it tells of.
  const about = { key: `export-${view.name}`, placement: 'bottomRight' } as const;
  const stop = (): void => {
    abort.current?.abort();
  };
  const say = ({ rows, received }: Progress): void => {
    const kilobytes = Math.ceil(received / 1000);
    notification.open({
      ...about,
      duration: 0,
      title: t('lists.exporting', { rows: count(rows) }),
      description: t('lists.received', { kilobytes }),
      actions: (
        <Button size="small" onClick={stop}>
          {t('lists.stop')}
        </Button>
      ),
    });
  };
  const run = async (format: (typeof FORMATS)[number]): Promise<void> => {
    abort.current = new AbortController();
    setBusy(true);
    const columns =
      view.shown.length === view.columns.length ? {} : { columns: view.shown.map((column) => column.key) };
    try {
      const { signal } = abort.current;
      const done = await saveFile(
        `${view.name}/export`,
        { ...filter, format, ...columns },
        { onProgress: say, signal },
      );
      notification.success({ ...about, title: t('lists.exported', { rows: count(done.rows) }), duration: 4 });
    } catch (error) {
      notification.destroy(about.key);
      if (!abort.current.signal.aborted)
        notification.open({
          ...about,
          duration: 0,
          title: t('lists.failed'),
          description: <FailureAlert failure={asFailure(error)} />,
        });
    } finally {
      setBusy(false);
    }
  };
  const items = FORMATS.map((format) => ({
    key: format,
    label: t(`lists.formats.${format}`),
    onClick: () => void run(format),
  }));
  return (
    <MenuButton items={items} icon={<DownloadOutlined />} loading={busy}>
      {label ?? t('lists.export')}
    </MenuButton>
  );
}
