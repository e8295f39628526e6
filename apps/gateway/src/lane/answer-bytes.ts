const head = Buffer.from('{"data":');

/** An answer of the compiled lane: as Apollo would have put it. */
export const answerBytes = (data: Buffer, cost: object): Buffer =>
  Buffer.concat([head, data, Buffer.from(`,"extensions":{"cost":${JSON.stringify(cost)}}}\n`)]);
