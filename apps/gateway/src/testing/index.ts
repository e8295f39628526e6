export { useGateway, type Answer, type AskOptions, type SuiteGateway } from './use-gateway.ts';
export { readEvents, type StreamedEvent } from './read-events.ts';
export { registeredDocument } from './registered-document.ts';
export { testSecret } from '@yizhan/domain/testing';
export { readAnswer } from './use-gateway.ts';
