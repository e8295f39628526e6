/** What sorting needs of an urgent call. */
export interface UrgentLike {
  id: string;
  status: string;
  offeredAt: string;
  endsAt: string;
}

/** How a card stands: to be answered, agreed, gone one way or another, or nothing to be seen any more. */
export type UrgentState = 'open' | 'agreed' | 'gone' | 'ended' | 'recalled' | 'past';

/** How long it is told that a call is over; then it is past. */
const toldMs = 2 * 3_600_000;

/** By what the gateway last said, and by its clock. */
export function urgentStateOf({ status, offeredAt, endsAt }: UrgentLike, now: number): UrgentState {
  const isOver = Date.parse(endsAt) <= now;
  if (status === 'OFFERED' && !isOver) return 'open';
  if (now - Date.parse(offeredAt) > toldMs) return 'past';
  if (status === 'ACCEPTED') return 'agreed';
  if (status === 'GONE') return 'gone';
  if (status === 'RECALLED') return 'recalled';
  return status === 'EXPIRED' || status === 'OFFERED' ? 'ended' : 'past';
}

/** Which cards are shown, and how: to be answered first, those that end soonest before; of the others those that are told of. */
export function shownOffers<Offer extends UrgentLike>(
  offers: readonly Offer[],
  now: number,
  isTold: (offer: Offer, state: UrgentState) => boolean,
): { offer: Offer; state: UrgentState }[] {
  return offers
    .map((offer) => ({ offer, state: urgentStateOf(offer, now) }))
    .filter(({ offer, state }) => state === 'open' || (state !== 'past' && isTold(offer, state)))
    .toSorted((a, b) => {
      const byOpen = Number(b.state === 'open') - Number(a.state === 'open');
      return byOpen || a.offer.endsAt.localeCompare(b.offer.endsAt);
    });
}

/** The list with what was heard since, and new ones first. */
export function withHeard<Offer extends UrgentLike>(
  listed: readonly Offer[],
  heard: ReadonlyMap<string, Offer>,
): Offer[] {
  const known = new Set(listed.map(({ id }) => id));
  const added = [...heard.values()].filter(({ id }) => !known.has(id));
  return [...added, ...listed.map((offer) => laterOf(offer, heard.get(offer.id)))];
}

/** An offer is answered once: whichever says more than "open" is the later. */
const laterOf = <Offer extends UrgentLike>(listed: Offer, heard: Offer | undefined): Offer =>
  heard && listed.status === 'OFFERED' ? heard : listed;

/** Minutes and seconds until then, as a clock shows them; never below nothing. */
export function clockLeft(until: string, now: number): { minutes: string; seconds: string } {
  const left = Math.max(0, Math.ceil((Date.parse(until) - now) / 1_000));
  return { minutes: String(Math.floor(left / 60)), seconds: String(left % 60).padStart(2, '0') };
}
