export { ActingGrant, evidences, type Evidence } from './acting-grant.entity.ts';
export { endActingFor } from './end-acting-for.ts';
export { startActingFor, type Acting, type StartActingForInput } from './start-acting-for.ts';
