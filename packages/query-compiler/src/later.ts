/** Stands before and after the place of a text that comes later; JSON never holds it. */
const edge = '\0';

/** Texts of an answer that come later: each has a mark in its place until it is there. */
export class LaterTexts {
  private readonly texts: Promise<string>[] = [];

  /** The mark to write in a text's place. */
  mark(text: Promise<string>): string {
    text.catch(() => undefined); // whoever fills the marks is told
    return `${edge}${this.texts.push(text) - 1}${edge}`;
  }

  /** A text with all that its marks stand for, and what stands for that. */
  async fill(text: string): Promise<string> {
    let filled = text;
    while (filled.includes(edge)) {
      const texts = await Promise.all(this.texts);
      const parts = filled.split(edge);
      filled = parts.map((part, i) => (i % 2 === 0 ? part : texts[Number(part)]!)).join('');
    }
    return filled;
  }
}
