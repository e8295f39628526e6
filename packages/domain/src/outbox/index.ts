export { EventStream, type EventHandler } from './event-stream.ts';
export { OutboxEvent } from './outbox-event.entity.ts';
export {
  appendEvents,
  eventsSince,
  outboxReach,
  trimOutbox,
  type NewEvent,
  type NumberedEvent,
} from './outbox-store.ts';
export { OutboxRelay } from './relay.ts';
