import type { Same } from '../same';
import type { zh } from '../zh';
import { codes } from './codes';
import { frame } from './frame';
import { lending } from './lending';
import { oversight } from './oversight';
import { servicing } from './servicing';

export const en: Same<typeof zh> = { ...frame, ...lending, ...servicing, ...oversight, codes };
