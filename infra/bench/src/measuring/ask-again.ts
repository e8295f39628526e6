import { connect, type Socket } from 'node:net';
import { AnswerReader, type WholeAnswer } from './answer-reader.ts';

/** What is asked over a connection, and who hears of each answer. */
export interface Asking {
  /** The bytes of the next request; null when enough was asked. */
  next(): Buffer | null;
  answered(answer: WholeAnswer): void;
}

const pieceSize = 64 * 1024;

/** Asks over one connection, the next when the last was answered. Throws on any refusal, and where the connection is cut. */
export function askAgain({ hostname, port }: URL, asking: Asking): Promise<void> {
  return new Promise((resolve, reject) => {
    const reader = new AnswerReader();
    const end = (error?: Error): void => {
      socket.destroy();
      if (error === undefined) resolve();
      else reject(error);
    };
    const ask = (): void => {
      const request = asking.next();
      if (request === null) end();
      else socket.write(request);
    };
    const memory = Buffer.allocUnsafe(pieceSize);
    const callback = (length: number): boolean => {
      const piece = memory.subarray(0, length);
      try {
        const answer = reader.read(piece);
        if (answer === null) return true;
        if (answer.status !== 200 || answer.tellsErrors) throw refused(answer, piece);
        asking.answered(answer);
        ask();
      } catch (error) {
        end(error as Error);
      }
      return true;
    };
    const onread = { buffer: memory, callback };
    const socket: Socket = connect({ host: hostname, port: Number(port), noDelay: true, onread }, ask);
    socket.on('error', end);
    socket.on('close', () => end(new Error('The connection was closed before the answer had come.')));
  });
}

const refused = ({ status }: WholeAnswer, piece: Buffer): Error =>
  new Error(`Refused (${status}): ${piece.toString('utf8', Math.max(0, piece.length - 500))}`);
