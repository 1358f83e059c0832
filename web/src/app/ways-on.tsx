import { Button, Flex } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useSession } from '../session/use-session';
import { homeOf, menuFor, placeOf } from './navigation';
import { search } from './search';

/** Where somebody may go who stands before what is not there: the list it would be in, the search, the start of the day. */
export function WaysOn(): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const { pathname } = useLocation();
  const place = placeOf(pathname);
  const list = menuFor(me.roles)
    .flatMap(({ entries }) => entries)
    .find((entry) => entry.place === place && entry.path !== pathname);
  return (
    <Flex gap="small" wrap justify="center">
      {list !== undefined && (
        <Link to={list.path}>
          <Button type="primary">{t('waysOn.list', { place: t(`shell.places.${list.place}`) })}</Button>
        </Link>
      )}
      <Button onClick={search}>{t('waysOn.search')}</Button>
      <Link to={homeOf(me.roles)}>
        <Button>{t('waysOn.home')}</Button>
      </Link>
    </Flex>
  );
}
