export { provisionEntry, type ProvisionNeed } from './entry';
export { PROVISION_POLICY } from './policy';
export { provisionKind, provisionOf } from './provision';
