import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { GraphQLDateTime, GraphQLLocalDate } from 'graphql-scalars';

const bad = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });

/** Instants; a JS Date inside, RFC 3339 outside. */
export const DateTimeScalar = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description:
    'An instant as RFC 3339 with offset, e.g. 2026-05-01T05:30:00.000+08:00; answers are in UTC with milliseconds.',
  serialize: (value) => (value as Date).toISOString(),
  parseValue: (value) => checkedInstant(GraphQLDateTime.parseValue(value)),
  parseLiteral: (node) => checkedInstant(GraphQLDateTime.parseLiteral(node, {})),
});

/** PostgreSQL reaches further than people's calendars; a year of five digits is a slip. */
function checkedInstant(instant: Date): Date {
  const year = instant.getUTCFullYear();
  if (Number.isNaN(year) || year < 1900 || year > 9999)
    throw bad('DateTime lies outside the years 1900 to 9999.');
  return instant;
}

/** Calendar days; the text itself inside, so that no time zone can move them. */
export const DateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: "A calendar day in the market's time zone, as YYYY-MM-DD.",
  // It comes from a date column, or was worked out as such.
  serialize: (value) => value as string,
  parseValue: (value) => checkedDay(GraphQLLocalDate.parseValue(value)),
  parseLiteral: (node) => checkedDay(GraphQLLocalDate.parseLiteral(node, {})),
});

/** PostgreSQL knows no year 0. */
function checkedDay(day: string): string {
  if (day.startsWith('0000')) throw bad('Date lies before the year 1.');
  return day;
}

const decimalText = /^-?\d{1,8}(\.\d{1,2})?$/;

/** Exact decimals; text with two places inside. */
export const DecimalScalar = new GraphQLScalarType<string, string>({
  name: 'Decimal',
  description:
    'An exact decimal as a string with at most two places, e.g. "180.00"; for money, never a float.',
  serialize: (value) => Number(value).toFixed(2),
  parseValue: (value) => parseDecimal(typeof value === 'number' ? String(value) : value),
  parseLiteral: (node) => {
    const isText = node.kind === Kind.STRING || node.kind === Kind.INT || node.kind === Kind.FLOAT;
    return parseDecimal(isText ? node.value : null);
  },
});

function parseDecimal(value: unknown): string {
  const text = typeof value === 'string' ? value.normalize('NFKC').trim() : '';
  if (!decimalText.test(text))
    throw bad('Decimal must be a number with at most eight digits and two places, e.g. "180.00".');
  return Number(text).toFixed(2);
}
