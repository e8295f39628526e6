import { contrastToWhite, type Market } from '../markets/index.ts';
import { languages, type Language, type Refusal } from '../shared/index.ts';
import { refuseMarket } from './market-refusals.ts';
import { longestName } from './open-market.ts';

/** What a market's own people can change of it; left out: stays, null: there is none. */
export interface UpdateMarketInput {
  name?: string | null;
  nameEn?: string | null;
  nameMn?: string | null;
  languages?: string[] | null;
  brandColor?: string | null;
  tagline?: string | null;
  address?: string | null;
  servicePhone?: string | null;
  openingHours?: string | null;
  /** Yuan. */
  minimumWagePerHour?: string | null;
  /** Administrators and managers need one-time codes for what those roles may. */
  staffTotpRequired?: boolean | null;
  /** A desk that nobody has touched for so long has to sign in again. */
  staffIdleMinutes?: number | null;
}

/** The columns that an input changes, in one writing. */
type Settings = Partial<
  Pick<
    Market,
    | 'nameZh'
    | 'nameEn'
    | 'nameMn'
    | 'languages'
    | 'brandColor'
    | 'tagline'
    | 'address'
    | 'servicePhone'
    | 'openingHours'
    | 'minimumWagePerHour'
    | 'staffTotpRequired'
    | 'staffIdleMinutes'
  >
>;

type Code = Parameters<typeof refuseMarket>[1];
type Refuse = (code: Code, field: string, values?: Record<string, string | number>) => void;

/** The least contrast of text under WCAG 2.2 AA. */
const leastContrast = 4.5;
const longest = {
  nameEn: longestName,
  nameMn: longestName,
  tagline: 40,
  address: 100,
  openingHours: 60,
} as const;
const phoneForm = /^\+?\d[\d -]{2,18}\d$/;

/** Everything that is wrong with the settings, and what they are in one writing. */
export function checkSettings(
  language: Language,
  input: UpdateMarketInput,
): { settings: Settings; refusals: Refusal[] } {
  const refusals: Refusal[] = [];
  const refuse: Refuse = (code, field, values) =>
    void refusals.push(refuseMarket(language, code, ['input', field], values));
  const settings = {
    ...(input.name !== undefined && { nameZh: checkedName(input.name, refuse) }),
    ...texts(input, refuse),
    ...(input.languages !== undefined && { languages: checkedLanguages(input.languages ?? [], refuse) }),
    ...(input.brandColor !== undefined && { brandColor: checkedColour(input.brandColor, refuse) }),
    ...(input.servicePhone !== undefined && { servicePhone: checkedPhone(input.servicePhone, refuse) }),
    ...(input.minimumWagePerHour !== undefined && {
      minimumWagePerHour: checkedWage(input.minimumWagePerHour, refuse),
    }),
    ...checkedDesk(input, refuse),
  };
  return { settings, refusals };
}

const usualIdleMinutes = 30;

function checkedDesk({ staffTotpRequired, staffIdleMinutes }: UpdateMarketInput, refuse: Refuse): Settings {
  const minutes = staffIdleMinutes ?? usualIdleMinutes;
  if (!Number.isInteger(minutes) || minutes < 5 || minutes > 720)
    refuse('STAFF_IDLE_MINUTES_OUT_OF_RANGE', 'staffIdleMinutes');
  return {
    ...(staffTotpRequired !== undefined && { staffTotpRequired: staffTotpRequired ?? false }),
    ...(staffIdleMinutes !== undefined && { staffIdleMinutes: minutes }),
  };
}

function checkedName(typed: string | null, refuse: Refuse): string {
  const name = typed?.trim() ?? '';
  if (name === '' || [...name].length > longestName)
    refuse('MARKET_NAME_REQUIRED', 'name', { max: longestName });
  return name;
}

function texts(input: UpdateMarketInput, refuse: Refuse): Settings {
  const given = (Object.keys(longest) as (keyof typeof longest)[]).filter(
    (name) => input[name] !== undefined,
  );
  return Object.fromEntries(
    given.map((name) => {
      const text = input[name]?.trim() || null;
      if (text && [...text].length > longest[name]) refuse('TOO_LONG', name, { max: longest[name] });
      return [name, text];
    }),
  );
}

/** In the platform's own order, whatever the order they were ticked in. */
function checkedLanguages(typed: string[], refuse: Refuse): Language[] {
  if (typed.some((tag) => !languages.includes(tag as Language))) refuse('LANGUAGE_UNKNOWN', 'languages');
  else if (!typed.includes('zh-CN')) refuse('CHINESE_REQUIRED', 'languages');
  return languages.filter((tag) => typed.includes(tag));
}

function checkedColour(typed: string | null, refuse: Refuse): string | null {
  const colour = typed?.trim().toLowerCase() || null;
  if (colour === null) return null;
  if (!/^#[0-9a-f]{6}$/.test(colour)) refuse('BRAND_COLOR_INVALID', 'brandColor');
  else if (contrastToWhite(colour) < leastContrast)
    refuse('BRAND_COLOR_TOO_LIGHT', 'brandColor', { contrast: shown(contrastToWhite(colour)) });
  return colour;
}

/** Cut, not rounded: 4.49 must not read as 4.5. */
const shown = (contrast: number): string => (Math.floor(contrast * 10) / 10).toFixed(1);

function checkedPhone(typed: string | null, refuse: Refuse): string | null {
  const phone = typed?.trim() || null;
  if (phone && !phoneForm.test(phone)) refuse('SERVICE_PHONE_INVALID', 'servicePhone');
  return phone;
}

function checkedWage(wage: string | null, refuse: Refuse): string | null {
  if (wage !== null && !(Number(wage) > 0 && Number(wage) < 1_000))
    refuse('MINIMUM_WAGE_INVALID', 'minimumWagePerHour');
  return wage;
}
