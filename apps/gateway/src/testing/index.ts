export { useGateway, type Answer, type AskOptions, type SuiteGateway } from './use-gateway.ts';
export { readEvents, type StreamedEvent } from './read-events.ts';
export { readAnswer, testSecret } from './use-gateway.ts';
