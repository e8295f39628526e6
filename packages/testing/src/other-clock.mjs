import { readFileSync } from 'node:fs';

/** Loaded before a program: its `Date` goes by as many milliseconds another way as the file says, and hears of changes. */
const file = process.env['OTHER_CLOCK'];

/** Commands that build something are given no such file, and keep their own time. */
if (file) {
  const RealDate = globalThis.Date;
  let ahead = Number(readFileSync(file, 'utf8'));
  setInterval(() => {
    ahead = Number(readFileSync(file, 'utf8'));
  }, 50).unref();

  globalThis.Date = class Date extends RealDate {
    constructor(...args) {
      if (args.length === 0) super(RealDate.now() + ahead);
      else super(...args);
    }
    static now() {
      return RealDate.now() + ahead;
    }
  };
}
