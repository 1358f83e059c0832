import { useTranslation } from 'react-i18next';
import { useFirstApplications, useFirstClients, useFirstLoans } from '../api/palette';
import { asFailure, type Failure } from '../http/failure';
import { useCode } from '../i18n/use-code';
import { may } from '../session/rights';
import { useSession } from '../session/use-session';
import { useSettled } from '../ui/use-settled';
import { menuFor } from './navigation';

export interface Destination {
  to: string;
  label: string;
  detail: string;
}

/** One letter finds half of the bank. */
const FEWEST_LETTERS = 2;

/** Where one may go by what is typed: pages by their name, then clients, applications and loans by number or name. */
export function useDestinations(typed: string): {
  found: Destination[];
  isSearching: boolean;
  failure: Failure | null;
} {
  const { t } = useTranslation();
  const code = useCode();
  const { me } = useSession();
  const text = typed.trim();
  const q = useSettled(text.length < FEWEST_LETTERS ? '' : text);
  const clients = useFirstClients(q, may(me.roles, 'CLIENT_READ'));
  const applications = useFirstApplications(q, may(me.roles, 'TASK_READ'));
  const loans = useFirstLoans(q, may(me.roles, 'TASK_READ'));
  const error = clients.error ?? applications.error ?? loans.error;
  const wanted = text.toLowerCase();
  const pages = menuFor(me.roles)
    .flatMap(({ entries }) => entries)
    .map(({ place, path }) => ({ place, to: path, label: t(`shell.places.${place}`), detail: t('palette.page') }))
    .filter(({ place, label }) => `${label} ${place}`.toLowerCase().includes(wanted));
  // What was found for other letters is no answer to these.
  const rowsOf = <Row>({ data }: { data: { data: Row[] } | undefined }): Row[] => (q === '' ? [] : (data?.data ?? []));
  return {
    // While somebody types nothing is asked yet, and nothing was not found.
    isSearching:
      clients.isFetching ||
      applications.isFetching ||
      loans.isFetching ||
      (text.length >= FEWEST_LETTERS && text !== q),
    failure: error === null ? null : asFailure(error),
    found: [
      ...pages.map(({ to, label, detail }) => ({ to, label, detail })),
      ...rowsOf(clients).map(({ no, nameMasked, identityMasked }) => ({
        to: `/clients/${no}`,
        label: `${nameMasked} ${no}`,
        detail: `${t('palette.client')} · ${identityMasked}`,
      })),
      ...rowsOf(applications).map(({ no, clientMasked, stage }) => ({
        to: `/applications/${no}`,
        label: `${no} ${clientMasked}`,
        detail: `${t('palette.application')} · ${code('stage', stage)}`,
      })),
      ...rowsOf(loans).map(({ no, clientMasked, status }) => ({
        to: `/loans/${no}`,
        label: `${no} ${clientMasked}`,
        detail: `${t('palette.loan')} · ${code('loanStatus', status)}`,
      })),
    ],
  };
}
