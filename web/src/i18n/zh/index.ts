import { codes } from './codes';
import { clients } from './clients';
import { administration } from './administration';
import { frame } from './frame';
import { lending } from './lending';
import { oversight } from './oversight';
import { servicing } from './servicing';

export const zh = { ...clients, ...administration, ...frame, ...lending, ...servicing, ...oversight, codes };
