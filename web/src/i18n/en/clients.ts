import type { Same } from '../same';
import type { clients as zh } from '../zh/clients';

export const clients: Same<typeof zh> = {
  clients: {
    title: 'Clients',
    search: 'Number, name, identity or end of phone',
    new: 'Register a client',
    empty: 'No clients yet. A client manager registers the first.',
    one: 'Client {{no}}',
    facts: 'The client',
    identity: 'Identity number or unified credit code',
    email: 'E-mail',
    relatedParty: 'Related to this bank (Commercial Bank Law, Art. 40)',
    groupHint: 'The same code for all of one group: their exposure is counted together',
    language: 'Language of notices',
    languages: {
      zh: 'Chinese',
      en: 'English',
    },
    register: 'Register',
    registered: 'The client is registered',
    change: 'Change',
    save: 'Save',
    saved: 'The client is saved',
    toLoans: 'All loans',
    toApplications: 'All applications',
    exposure: 'Exposure (with its group)',
    openApplications: 'Open applications',
    loans: 'Loans',
    applications: 'Applications',
    loansOverdue: 'Loans overdue',
    noLoans: 'No loans. They appear here once an application is paid out.',
    noApplications: 'No applications. A client manager begins one with “New application”.',
  },
};
