import type { Same } from '../same';
import type { zh } from '../zh';
import { codes } from './codes';
import { clients } from './clients';
import { frame } from './frame';
import { lending } from './lending';
import { oversight } from './oversight';
import { servicing } from './servicing';

export const en: Same<typeof zh> = { ...clients, ...frame, ...lending, ...servicing, ...oversight, codes };
