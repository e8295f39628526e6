/** A consent as the clients read it. */
export interface ConsentTexts {
  given: boolean;
  textThen?: string | null;
  terms: { text: string };
}

/** What stands by a consent: what was agreed to then while it is given, else what is asked now. Null for who agreed before there was a text. */
export function consentText({ given, textThen, terms }: ConsentTexts): string | null {
  return given ? (textThen ?? null) : terms.text;
}
