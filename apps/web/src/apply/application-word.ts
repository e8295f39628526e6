/** States in which somebody may put themselves forward again. */
const ended = ['WITHDRAWN', 'EXPIRED'];

/** Whether the button is to be offered beside what became of an earlier application. */
export function mayApply(status: string | null): boolean {
  return status === null || ended.includes(status);
}
