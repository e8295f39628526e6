/** Everything but the first three and the last four digits is hidden: 154****0001. */
export const maskPhone = (phone: string): string => `${phone.slice(0, 3)}****${phone.slice(-4)}`;

/** Division and the end stay: 1503**********9015. */
export const maskIdNumber = (idNumber: string): string =>
  `${idNumber.slice(0, 4)}**********${idNumber.slice(-4)}`;

const compoundSurnames = new Set(
  '欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 宇文 长孙 司徒 端木 夏侯 轩辕 钟离 淳于 呼延 独孤 南宫 拓跋 申屠 太史 闻人 澹台'.split(
    ' ',
  ),
);

/**
 * How strangers see a person: 王师傅, 欧阳师傅, J师傅. Names without a family name give their first character; in scripts
 * whose letters join, a single one says nothing, so it is 工友.
 */
export function politeName(realName: string): string {
  const characters = [...realName.trim()];
  const two = characters.slice(0, 2).join('');
  if (compoundSurnames.has(two) && characters.length > 2) return `${two}师傅`;
  return /[\p{Script=Han}\p{Script=Latin}]/u.test(characters[0] ?? '') ? `${characters[0]}师傅` : '工友';
}
