import type { Page } from '@yizhan/testing/browser';
import { Desk } from '../story/desk.ts';
import { Handset } from '../story/handset.ts';

/** Where the three clients are. */
export interface Addresses {
  web: string;
  admin: string;
  signage: string;
}

/** What a picture shows: on which device, and how its visitor gets there. */
export interface Scene {
  name: string;
  device: 'phone' | 'desk' | 'hall';
  play(page: Page, at: Addresses): Promise<void>;
}

/** Of the demo's people. */
const bricklayer = { phone: '15400000001', name: '王建国' };

export const scenes: readonly Scene[] = [
  {
    name: 'web-board',
    device: 'phone',
    async play(page, { web }) {
      await page.goto(web);
      await page.getByRole('listitem').first().waitFor();
    },
  },
  {
    name: 'web-my-work',
    device: 'phone',
    async play(page, { web }) {
      const worker = new Handset(page, web);
      await worker.go('/work');
      await page.waitForURL(/sign-in/);
      await worker.signIn(bricklayer.phone);
      await page.getByText('雇主叫您去干活').first().waitFor();
    },
  },
  {
    name: 'admin-person',
    device: 'desk',
    async play(page, { admin }) {
      const clerk = new Desk(page, admin);
      await clerk.signIn('clerk');
      await clerk.find(bricklayer.phone, bricklayer.name);
      await page.locator('.match').nth(4).waitFor();
    },
  },
  {
    name: 'admin-review',
    device: 'desk',
    async play(page, { admin }) {
      const reviewer = new Desk(page, admin);
      await reviewer.signIn('reviewer');
      await reviewer.go('/review');
      await page.getByRole('heading', { level: 1 }).first().waitFor();
    },
  },
  {
    name: 'signage-wall',
    device: 'hall',
    async play(page, { signage }) {
      await page.goto(signage);
      await page.locator('.row .line').first().waitFor();
    },
  },
];
