/** What is known of an answer when it has come whole. */
export interface WholeAnswer {
  status: number;
  /** Of the body, without what HTTP puts around it. */
  bytes: number;
  /** Whether GraphQL tells of errors in it. */
  tellsErrors: boolean;
}

const none = Buffer.alloc(0);
const endOfHead = '\r\n\r\n';

/** Reads the answers of a connection, one after the other, from the pieces in which they come. Keeps nothing of them. */
export class AnswerReader {
  /** The beginning of a head, or of the line before a chunk, whose end has not come. */
  private held: Buffer = none;
  private answer: WholeAnswer | null = null;
  private isChunked = false;
  /** Bytes to come of the body, or of the chunk and the end of its line. */
  private left = 0;
  private isLastChunk = false;

  /** The answer that ends with this piece; null while there is more to come. Throws at what is no answer of HTTP/1.1. */
  read(piece: Buffer): WholeAnswer | null {
    const bytes = this.held.length > 0 ? Buffer.concat([this.held, piece]) : piece;
    this.held = none;
    const begin = this.answer ? 0 : this.readHead(bytes);
    if (!this.answer) return this.hold(bytes);
    if (bytes.includes('"errors":[', begin)) this.answer.tellsErrors = true;
    const end = this.isChunked ? this.readChunks(bytes, begin) : this.readBody(bytes, begin);
    if (end < 0) return null;
    if (end < bytes.length) throw new Error('More came than was asked for.');
    const { answer } = this;
    this.answer = null;
    return answer;
  }

  /** Where the body begins. */
  private readHead(bytes: Buffer): number {
    const end = bytes.indexOf(endOfHead, 0, 'latin1');
    if (end < 0) return 0;
    const head = bytes.toString('latin1', 0, end);
    const status = Number(/^HTTP\/1\.1 (\d{3}) /.exec(head)?.[1]);
    const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
    this.isChunked = length === undefined && /\r\ntransfer-encoding: *chunked/i.test(head);
    if (!status || (length === undefined && !this.isChunked)) throw new Error(`No answer: ${head}`);
    this.left = Number(length ?? 0);
    this.isLastChunk = false;
    this.answer = { status, bytes: this.left, tellsErrors: false };
    return end + endOfHead.length;
  }

  /** Where the body ends; -1 when that is not in these bytes. */
  private readBody(bytes: Buffer, begin: number): number {
    const here = Math.min(this.left, bytes.length - begin);
    this.left -= here;
    return this.left > 0 ? -1 : begin + here;
  }

  private readChunks(bytes: Buffer, begin: number): number {
    for (let at = begin; ;) {
      at = this.readBody(bytes, at);
      if (at < 0 || this.isLastChunk) return at;
      const end = bytes.indexOf('\r\n', at, 'latin1');
      if (end < 0) {
        this.hold(bytes.subarray(at));
        return -1;
      }
      this.beginChunk(Number.parseInt(bytes.toString('latin1', at, end), 16));
      at = end + 2;
    }
  }

  private beginChunk(size: number): void {
    if (Number.isNaN(size)) throw new Error('A chunk does not say how long it is.');
    this.answer!.bytes += size;
    this.isLastChunk = size === 0;
    this.left = size + 2;
  }

  /** Copied: the piece's memory is the connection's, which reads the next one into it. */
  private hold(bytes: Buffer): null {
    this.held = Buffer.from(bytes);
    return null;
  }
}
