import type { Same } from '../same';
import type { places as zh } from '../zh/places';

/** The menu: its groups and its entries. */
export const places: Same<typeof zh> = {
  groups: {
    work: 'Work',
    clients: 'Clients',
    loans: 'Loans',
    risk: 'Risk and collection',
    administration: 'Administration',
  },
  names: {
    dashboard: 'Dashboard',
    inbox: 'Inbox',
    consultations: 'Consultations',
    leads: 'Leads',
    clients: 'Clients',
    applications: 'Applications',
    facilities: 'Facilities',
    commitments: 'Promises',
    loans: 'Loan register',
    inspections: 'Inspections',
    warnings: 'Warnings',
    incoming: 'Incoming payments',
    collections: 'Collection',
    agencies: 'Agencies',
    creditReports: 'Credit reports',
    humanReviews: 'Reviews by a person',
    complaints: 'Complaints',
    legalCalendar: 'Deadlines',
    portfolio: 'Portfolio',
    audit: 'Audit log',
    users: 'Users',
    products: 'Products',
    authority: 'Authority',
    delegations: 'Lent authority',
    samples: 'Samples',
    lpr: 'LPR',
    calendars: 'Holidays',
    system: 'Operations',
    calculator: 'Calculator',
  },
};
