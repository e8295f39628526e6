/** Types that can be fetched again by a global id, each with the byte its ids begin with. */
const tags = {
  Market: 1,
  Job: 2,
  Employer: 3,
  Occupation: 4,
  Skill: 5,
  StaffMember: 6,
  Slogan: 7,
  Worker: 8,
  Application: 9,
  Placement: 10,
  PartnerApp: 30,
  PartnerSecret: 31,
  Screen: 32,
  Correction: 40,
  PersonConflict: 50,
  InstantOffer: 70,
} as const;

export type NodeTypeName = keyof typeof tags;

/** What an id says: the type, the market (0 for what all markets share), and the inner id or code. */
export interface DecodedId {
  type: NodeTypeName;
  marketId: number;
  id: string;
}

const codeTypes: readonly NodeTypeName[] = ['Market', 'Occupation', 'Skill'];
const headLength = 5;
const uuidLength = headLength + 16;

/** The opaque id of a row: type, market and inner id in 28 characters, short enough for a QR code. */
export function globalId(type: NodeTypeName, marketId: number, id: string): string {
  const head = Buffer.alloc(headLength);
  head.writeUInt8(tags[type], 0);
  head.writeUInt32BE(marketId, 1);
  const tail = codeTypes.includes(type) ? Buffer.from(id) : Buffer.from(id.replaceAll('-', ''), 'hex');
  return Buffer.concat([head, tail]).toString('base64url');
}

/** Reads an id; null for anything that no `globalId` made. */
export function decodeId(text: string): DecodedId | null {
  if (text.length > 100) return null;
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.length <= headLength || bytes.toString('base64url') !== text) return null;
  const type = typeOf(bytes.readUInt8(0));
  if (!type) return null;
  const marketId = bytes.readUInt32BE(1);
  if (marketId > 0x7fff_ffff) return null;
  if (type === 'Skill' && !isSkill(marketId, bytes.subarray(headLength).toString())) return null;
  if (codeTypes.includes(type)) return { type, marketId, id: bytes.subarray(headLength).toString() };
  return bytes.length === uuidLength ? { type, marketId, id: uuidOf(bytes.subarray(headLength)) } : null;
}

/** The inner id when the text is an id of that type in that market, else null. */
export function innerId(
  type: NodeTypeName,
  marketId: number,
  text: string | null | undefined,
): string | null {
  const decoded = text == null ? null : decodeId(text);
  return decoded?.type === type && decoded.marketId === marketId ? decoded.id : null;
}

/**
 * For an argument that may be left out: undefined when it is, the inner id when it fits, null for an id of something else,
 * which the domain refuses like one that does not exist.
 */
export const optionalInnerId = (
  type: NodeTypeName,
  marketId: number,
  text: string | null | undefined,
): string | null | undefined => (text == null ? undefined : innerId(type, marketId, text));

/** Skills are counted, and the same in all markets. */
const isSkill = (marketId: number, id: string): boolean => marketId === 0 && /^\d{1,9}$/.test(id);

const typeOf = (tag: number): NodeTypeName | undefined =>
  (Object.keys(tags) as NodeTypeName[]).find((type) => tags[type] === tag);

const uuidOf = (bytes: Buffer): string =>
  bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
