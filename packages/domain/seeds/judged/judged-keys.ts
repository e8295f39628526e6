/** The market of the judged set. */
export const judgedMarket = 1;
export const judgedCode = 'JUDGED';

/** The id of a row of the set: j001 and w01 become keys that are the same every time. */
export const judgedId = (name: string): string => {
  const number = name.slice(1).padStart(11, '0');
  return `019e0000-0000-7000-8000-${name[0] === 'j' ? 'a' : 'b'}${number}`;
};
export const employerId = (number: number): string => judgedId(`e${number}`).replace('-8000-b', '-8000-c');
