import { plainDecimal } from '@yizhan/ui';
import type { MarketSettingsQuery, UpdateMarketInput } from '../gql/graphql.ts';

/** Begins the ids of the form's fields. */
export const settingsForm = 'market';

export type Settings = NonNullable<MarketSettingsQuery['market']>;

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
  };
}

const decimal = /^\d{1,8}(\.\d{1,2})?$/;

/** True when the API can read the wage. */
export const isWageReadable = ({ minimumWagePerHour: wage }: SettingsValues): boolean =>
  wage.trim() === '' || decimal.test(wage.trim());

/** What was typed as the API takes it. */
export function settingsInput(values: SettingsValues): UpdateMarketInput {
  const { languages, name, ...texts } = values;
  const given = Object.entries(texts).map(([field, text]) => [field, text.trim() || null]);
  return { name: name.trim(), languages, ...(Object.fromEntries(given) as Partial<UpdateMarketInput>) };
}
