import type { StaffDesk } from './staff-desk.ts';

/** What a clerk is told at the window. */
export interface ToldPosting {
  title: string;
  min: string;
  max: string;
  description: string;
}

/** Fills the form of a new job from its first field to the description, with keys only. */
export async function fillPosting(
  desk: StaffDesk,
  { title, min, max, description }: ToldPosting,
): Promise<void> {
  await desk.page.getByRole('combobox', { name: '雇主' }).waitFor();
  await desk.type('晨禾');
  await desk.press('Tab');
  await desk.type('瓦工');
  await desk.press('Tab');
  await desk.type(title);
  await desk.press('Tab');
  await desk.type('4');
  await desk.press('Tab');
  await desk.type(min);
  await desk.press('Tab');
  await desk.type(max);
  await desk.press('Tab', 'Tab', 'Tab');
  await desk.type('千里山');
  await desk.press('Tab');
  await desk.type('在建住宅工地东门（示例）');
  await desk.press('Tab', 'Tab', 'Enter', 'Tab', 'Tab', 'Tab', 'Tab');
  await desk.type('630');
  await desk.press('Tab');
  await desk.type('18');
  await desk.press('Tab', 'Tab', 'Tab', 'Tab');
  await desk.type(description);
  await desk.page.waitForFunction(chosen, '晨禾');
}

/** A choice that was typed quickly is taken when the list is here. */
function chosen(name: string): boolean {
  const field = document.querySelector<HTMLInputElement>('#posting-employerId');
  return (field?.value.length ?? 0) > name.length;
}
