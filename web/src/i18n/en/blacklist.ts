import type { Same } from '../same';
import type { blacklist as zh } from '../zh/blacklist';

export const blacklist: Same<typeof zh> = {
  blacklist: {
    title: 'Blacklist',
    identity: 'Identity',
    identityInput: 'Identity number or unified credit code',
    kind: 'Kind',
    reason: 'Reason',
    source: 'Source',
    added: 'Added',
    removed: 'Removed',
    empty: 'The blacklist is empty. Add with “Add to the blacklist”; every application is held against it.',
    add: 'Add to the blacklist',
    addDone: 'Added',
    remove: 'Remove',
    removeReason: 'Why it is removed',
    removeDone: 'Removed',
  },
  password: {
    title: 'Change the password',
    current: 'Present password',
    next: 'New password',
    nextHint: 'At least ten characters; other devices sign in again afterwards',
    again: 'The new password again',
    differs: 'The two new passwords differ',
    done: 'The password has changed',
  },
};
