import { nameIn, openJobCount, slogansShown, type Market } from '@yizhan/domain';
import type { RequestContext } from '../../graphql/context.ts';
import { globalId } from '../../graphql/global-id.ts';
import { pointOf } from '../../graphql/geo-point.type.ts';
import { inEachLanguage } from '../../markets/slogan-texts.ts';
import { ofProperties, type LanePlain, type LaneRoot, type LaneRootField } from './fields.ts';

const marketColumns = [
  ...['code', 'divisionCode', 'region', 'languages', 'brandColor', 'tagline', 'address', 'servicePhone'],
  ...['openingHours', 'minimumWagePerHour', 'timeZone'],
];

const fields: Readonly<Record<string, (market: Market, context: RequestContext) => unknown>> = {
  id: ({ id }) => globalId('Market', id, 'market'),
  name: (market, { language }) => nameIn(language, market),
  names: ({ nameZh, nameMn, nameEn }) => inEachLanguage({ 'zh-CN': nameZh, 'mn-Mong': nameMn, en: nameEn }),
  webUrl: (_market, { services }) => services.webUrl,
  location: pointOf,
  divisions: (market, { markets }) => markets.divisionsAround(market),
  slogans: ({ id }, { db, clock }) => slogansShown(db, id, clock.now()),
  openJobCount: ({ id }, { db }) => openJobCount(db, id),
  now: (_market, context) => context.moment,
};

/** A market that another object names. */
export const marketPlain: LanePlain = ofProperties('Market', marketColumns, { fields });

const ofMarket = (answer: (market: Market, context: RequestContext) => unknown): LaneRootField => ({
  kind: 'value',
  value: (_args, context, market: Market) => answer(market, context),
});

/** A market that the query asks for. */
export const marketRoot: LaneRoot = {
  type: 'Market',
  fields: {
    ...Object.fromEntries(
      marketColumns.map((name) => [name, ofMarket((market) => market[name as keyof Market])]),
    ),
    ...Object.fromEntries(Object.entries(fields).map(([name, answer]) => [name, ofMarket(answer)])),
  },
};
