export { forgetIdempotencyKeys, once, type OnceRequest } from './once.ts';
