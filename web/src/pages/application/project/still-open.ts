import { isFinal, type Stage } from '../../../../../src/domain/application/stages';
import { mayWorkOut } from '../../../../../src/domain/feasibility/duty';

/** Until the investigation is signed, and while a case that was returned is supplemented: after that it is settled. */
export const mayStillWorkOut = (stage: Stage): boolean => !isFinal(stage) && mayWorkOut(stage).allowed;
