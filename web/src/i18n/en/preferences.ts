import { labelsOf } from '../../../../src/contracts/labels';

/** Texts of how a client wants to be told. */
export const preferences = {
  preferences: {
    title: 'How to tell the client',
    none: 'The client has not said so: told by SMS and e-mail.',
    state: 'Record a preference',
    hint: 'Reminders, statements and rate notices follow it; collection and answers owed by law do not. Where it reaches nobody, SMS and e-mail are used.',
    save: 'Record',
    saved: 'The preference is on file',
    channels: 'Channels',
    channel: labelsOf('contactChannel', 'en'),
    hours: 'Hours in China',
    fromHour: 'From (hour, not before 8)',
    untilHour: 'Until (hour, not after 22)',
    wecomId: 'Id of the WeCom contact (empty: as on file)',
    contact: 'Who asked, and in what capacity',
    statedBy: 'Asked by',
    himself: 'The client',
    statedOn: 'Asked on',
    evidence: 'Reference of the consent',
    history: 'Former preferences',
  },
};
