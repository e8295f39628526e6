/** Sends short messages; the deployment brings its provider, the demo shows the code in the answer instead. */
export interface SmsSender {
  /** True where codes are shown in the answer: demo markets only. */
  readonly showsCode: boolean;
  /** Throws when the message could not be handed over. */
  sendLoginCode(phone: string, code: string): Promise<void>;
}

/** For the demo: nothing leaves the house. */
export const demoSms: SmsSender = { showsCode: true, sendLoginCode: async () => undefined };

/** Where no provider is set up: says so, and people are sent to the window. */
export const noSms: SmsSender = {
  showsCode: false,
  sendLoginCode: async () => {
    throw new SmsUnavailable('PROVIDER');
  },
};

/** Why: the provider takes no more for this number, does not take the number, or cannot be used at all. */
export type SmsFault = 'LIMIT' | 'NUMBER' | 'PROVIDER';

/** The message could not be sent; the caller may try again, or come to the window. */
export class SmsUnavailable extends Error {
  constructor(readonly reason: SmsFault) {
    super(reason);
    this.name = 'SmsUnavailable';
  }
}
