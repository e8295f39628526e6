/** What stands before an answer's data, and after it: as Apollo would have put it. */
export const answerHead = '{"data":';
export const answerTail = (cost: object): string => `,"extensions":{"cost":${JSON.stringify(cost)}}}\n`;

const head = Buffer.from(answerHead);

/** An answer of the compiled lane. */
export const answerBytes = (data: Buffer, cost: object): Buffer =>
  Buffer.concat([head, data, Buffer.from(answerTail(cost))]);
