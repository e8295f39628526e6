const day = 86_400_000;

/** A calendar day, as days since 1970; NaN for what is none. */
export const dayNumber = (date: string): number => Date.parse(date) / day;
