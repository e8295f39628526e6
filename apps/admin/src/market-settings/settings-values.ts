import { plainDecimal } from '@yizhan/ui';
import type { MarketSettingsQuery, UpdateMarketInput } from '../gql/graphql.ts';

/** Begins the ids of the form's fields. */
export const settingsForm = 'market';

export type Settings = NonNullable<MarketSettingsQuery['market']> &
  Omit<MarketSettingsQuery['deskSettings'], '__typename'>;

/** What stands in the fields; empty is none. */
export interface SettingsValues {
  name: string;
  nameEn: string;
  nameMn: string;
  tagline: string;
  brandColor: string;
  address: string;
  servicePhone: string;
  openingHours: string;
  minimumWagePerHour: string;
  languages: string[];
  staffTotpRequired: boolean;
  staffIdleMinutes: string;
}

export function valuesOf(settings: Settings): SettingsValues {
  const named = (language: string) => settings.names.find((name) => name.language === language)?.text ?? '';
  const wage = settings.minimumWagePerHour;
  return {
    ...{ name: named('zh-CN'), nameEn: named('en'), nameMn: named('mn-Mong') },
    ...{ tagline: settings.tagline ?? '', brandColor: settings.brandColor ?? '' },
    ...{ address: settings.address ?? '', servicePhone: settings.servicePhone ?? '' },
    openingHours: settings.openingHours ?? '',
    minimumWagePerHour: wage ? plainDecimal(wage) : '',
    languages: [...settings.languages],
    staffTotpRequired: settings.staffTotpRequired,
    staffIdleMinutes: String(settings.staffIdleMinutes),
  };
}

const decimal = /^\d{1,8}(\.\d{1,2})?$/;

const integer = /^\d{1,6}$/;

/** The numbers that the API could not read. */
export function unreadable({ minimumWagePerHour, staffIdleMinutes }: SettingsValues) {
  const fits = (typed: string, form: RegExp) => typed.trim() === '' || form.test(typed.trim());
  return [
    ...(fits(minimumWagePerHour, decimal) ? [] : (['minimumWagePerHour'] as const)),
    ...(fits(staffIdleMinutes, integer) ? [] : (['staffIdleMinutes'] as const)),
  ];
}

/** What was typed as the API takes it. */
export function settingsInput(values: SettingsValues): UpdateMarketInput {
  const { languages, name, staffTotpRequired, staffIdleMinutes, ...texts } = values;
  const given = Object.entries(texts).map(([field, text]) => [field, text.trim() || null]);
  return {
    ...{ name: name.trim(), languages, staffTotpRequired },
    staffIdleMinutes: staffIdleMinutes.trim() === '' ? null : Number(staffIdleMinutes),
    ...(Object.fromEntries(given) as Partial<UpdateMarketInput>),
  };
}
