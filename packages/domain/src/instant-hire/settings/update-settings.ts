import { marketSubject, writeAuditEntry } from '../../audit/index.ts';
import type { UseCaseContext } from '../../context/index.ts';
import { statement, type Transaction } from '../../database/index.ts';
import { assertMay, orRefused, Refused, type Refusal } from '../../shared/index.ts';
import { refuseInstantHire } from '../instant-refusals.ts';
import type { InstantHireSettings } from './instant-hire-settings.entity.ts';
import { instantHireSettings } from './instant-settings.ts';

/** What a market changes of its waves; what is undefined stays. */
export interface UpdateInstantHireSettingsInput {
  waveMinutes?: number;
  offersPerPlace?: number;
  offersPerDay?: number;
}

const limits = {
  waveMinutes: { min: 2, max: 60 },
  offersPerPlace: { min: 1, max: 10 },
  offersPerDay: { min: 1, max: 50 },
} as const;

const write = statement(
  'instantHire.writeSettings',
  `insert into instant_hire_settings (market_id, wave_seconds, offers_per_place, offers_per_day)
   values ($1, $2, $3, $4)
   on conflict (market_id) do update set wave_seconds = $2, offers_per_place = $3, offers_per_day = $4`,
);

/** How the change ended, and how the settings are now. */
export interface InstantHireSettingsOutcome {
  settings: InstantHireSettings | null;
  userErrors: Refusal[];
}

/** Changes how a market offers urgent jobs, from the next wave on. Throws AccessDenied. */
export async function updateInstantHireSettings(
  context: UseCaseContext,
  input: UpdateInstantHireSettingsInput,
): Promise<InstantHireSettingsOutcome> {
  assertMay(context.principal, 'market.update', context.market.id);
  return orRefused({ settings: null }, () => context.db.transaction((tx) => update(tx, context, input)));
}

async function update(
  tx: Transaction,
  context: UseCaseContext,
  input: UpdateInstantHireSettingsInput,
): Promise<InstantHireSettingsOutcome> {
  assertInRange(context, input);
  const { market } = context;
  const before = await instantHireSettings(tx, market.id);
  const { waveMinutes, offersPerPlace = before.offersPerPlace, offersPerDay = before.offersPerDay } = input;
  const waveSeconds = waveMinutes === undefined ? before.waveSeconds : waveMinutes * 60;
  const settings = { marketId: market.id, waveSeconds, offersPerPlace, offersPerDay };
  await tx.rows(write, [market.id, waveSeconds, offersPerPlace, offersPerDay]);
  await writeAuditEntry(tx, context, {
    ...{ action: 'market.updateInstantHire', ...marketSubject(market.id) },
    detail: { before, after: settings },
  });
  return { settings, userErrors: [] };
}

function assertInRange({ language }: UseCaseContext, input: UpdateInstantHireSettingsInput): void {
  const names = Object.keys(limits) as (keyof typeof limits)[];
  const refusals = names.flatMap((name) => {
    const value = input[name];
    const { min, max } = limits[name];
    const isRight = value === undefined || (Number.isInteger(value) && value >= min && value <= max);
    return isRight
      ? []
      : [refuseInstantHire(language, 'INSTANT_SETTING_OUT_OF_RANGE', ['input', name], { min, max })];
  });
  if (refusals.length > 0) throw new Refused(...refusals);
}
