import { statement, type Transaction } from '../database/index.ts';
import type { Market } from '../markets/index.ts';

const write = statement(
  'marketSetup.settings',
  `update markets set name_zh = $2, name_en = $3, name_mn = $4, languages = $5, brand_color = $6, tagline = $7,
     address = $8, service_phone = $9, opening_hours = $10, minimum_wage_per_hour = $11,
     staff_totp_required = $12, staff_idle_minutes = $13
   where id = $1`,
);

/** Writes everything that a market's own people can change of it. */
export async function writeSettings(tx: Transaction, market: Market): Promise<void> {
  const { id, nameZh, nameEn, nameMn, languages, brandColor, tagline } = market;
  const { address, servicePhone, openingHours, minimumWagePerHour } = market;
  const { staffTotpRequired, staffIdleMinutes } = market;
  const names = [nameZh, nameEn, nameMn];
  const hall = [address, servicePhone, openingHours, minimumWagePerHour, staffTotpRequired, staffIdleMinutes];
  await tx.rows(write, [id, ...names, languages, brandColor, tagline, ...hall]);
}
