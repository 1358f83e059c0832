import { codes } from './codes';
import { clients } from './clients';
import { frame } from './frame';
import { lending } from './lending';
import { oversight } from './oversight';
import { servicing } from './servicing';

export const zh = { ...clients, ...frame, ...lending, ...servicing, ...oversight, codes };
