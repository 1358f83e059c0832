import { Badge, Menu, type MenuProps } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useTaskCounts } from '../api/tasks';
import { useSession } from '../session/use-session';
import { followLink } from '../ui/menu-button';
import { menuFor, placeOf, type Place } from './navigation';
import { PLACE_ICONS } from './place-icons';

type Items = NonNullable<MenuProps['items']>;
interface Props {
  folded: boolean;
  onGo: () => void;
}

/** The menu by groups; folded to icons, a line stands between the groups instead of their names. */
export function PlacesMenu({ folded, onGo }: Props): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const { pathname } = useLocation();
  const place = placeOf(pathname);
  const entry = (key: Place, path: string) => ({
    key,
    icon: PLACE_ICONS[key],
    label: <Link to={path}>{key === 'inbox' ? <InboxLabel /> : t(`shell.places.${key}`)}</Link>,
  });
  const items = menuFor(me.roles).flatMap(({ group, entries }, index): Items => {
    const children = entries.map(({ place: key, path }) => entry(key, path));
    if (!folded) return [{ key: `group-${group}`, type: 'group', label: t(`shell.groups.${group}`), children }];
    return index === 0 ? children : [{ key: `line-${group}`, type: 'divider' }, ...children];
  });
  return (
    <nav aria-label={t('shell.menu')} style={{ flex: 1, minHeight: 0, overflowY: 'auto', scrollbarWidth: 'thin' }}>
      <Menu
        mode="inline"
        selectedKeys={place ? [place] : []}
        style={{ borderInlineEnd: 0 }}
        onClick={(chosen) => {
          followLink(chosen);
          onGo();
        }}
        items={items}
      />
    </nav>
  );
}

function InboxLabel(): ReactNode {
  const { t } = useTranslation();
  const counts = useTaskCounts();
  return (
    <>
      {t('shell.places.inbox')}
      <Badge
        count={counts.data?.mine ?? 0}
        size="small"
        style={{ marginInlineStart: 8 }}
        title={t('shell.mineCount')}
      />
    </>
  );
}
