import { codes } from './codes';
import { frame } from './frame';
import { lending } from './lending';
import { oversight } from './oversight';
import { servicing } from './servicing';

export const zh = { ...frame, ...lending, ...servicing, ...oversight, codes };
