import { Input } from 'antd';
import { useText, type TextKey } from '../i18n/use-text.ts';
import { FormField } from '../posting-form/form-field.tsx';
import type { Messages } from '../posting-form/form-messages.ts';
import { Toggles } from '../worker-form/toggles.tsx';
import { settingsForm, type SettingsValues } from './settings-values.ts';

interface FieldsProps {
  values: SettingsValues;
  messages: Messages;
  set: (change: Partial<SettingsValues>) => void;
}

interface LineProps extends FieldsProps {
  path: Exclude<keyof SettingsValues, 'languages' | 'staffTotpRequired'>;
  label: TextKey;
  hint?: TextKey;
  wide?: boolean;
}

function Line({ path, label, hint, wide = false, values, messages, set }: LineProps) {
  const { t } = useText();
  return (
    <FormField
      form={settingsForm}
      path={path}
      label={t(label)}
      error={messages[path]}
      {...(hint && { hint: t(hint) })}
      {...(wide && { className: 'span-2' })}
    >
      {(control) => (
        <Input
          {...control}
          autoComplete="off"
          maxLength={120}
          value={values[path]}
          onChange={({ target }) => set({ [path]: target.value })}
        />
      )}
    </FormField>
  );
}

const tags = ['zh-CN', 'mn-Mong', 'en'] as const;
type Tag = (typeof tags)[number];

function Languages({ values, messages, set }: FieldsProps) {
  const { t } = useText();
  return (
    <fieldset className="worker-form__toggles span-2">
      <legend>{t('market.languages')}</legend>
      <Toggles<Tag>
        values={tags}
        chosen={tags.filter((tag) => values.languages.includes(tag))}
        label={(tag) => t(`market.language.${tag}`)}
        onChange={(languages) => set({ languages })}
      />
      <p className={messages['languages'] ? 'form-error' : 'muted'}>
        {messages['languages'] ?? t('market.languagesHint')}
      </p>
    </fieldset>
  );
}

/** What holds for its own people at their desks. */
function Desks(props: FieldsProps) {
  const { t } = useText();
  const { values, set } = props;
  return (
    <fieldset className="worker-form__toggles market-settings__desks span-2">
      <legend>{t('market.desks')}</legend>
      <Toggles
        values={['TOTP'] as const}
        chosen={values.staffTotpRequired ? (['TOTP'] as const) : []}
        label={() => t('market.totpRequired')}
        onChange={(chosen) => set({ staffTotpRequired: chosen.length > 0 })}
      />
      <p className="muted">{t('market.totpRequiredHint')}</p>
      <Line {...props} path="staffIdleMinutes" label="market.idleMinutes" hint="market.idleMinutesHint" />
    </fieldset>
  );
}

/** White on the colour as it is typed; nothing while it is none. */
function Sample({ colour }: { colour: string }) {
  const { t } = useText();
  if (!/^#[0-9a-f]{6}$/i.test(colour.trim())) return <span />;
  return (
    <p className="market-settings__sample" style={{ background: colour.trim() }}>
      {t('market.sample')}
    </p>
  );
}

/** Everything that a market's own people decide about it. */
export function SettingsFields(props: FieldsProps) {
  return (
    <>
      <Line {...props} path="name" label="market.name" wide />
      <Line {...props} path="nameEn" label="market.nameEn" />
      <Line {...props} path="nameMn" label="market.nameMn" />
      <Line {...props} path="tagline" label="market.tagline" hint="market.taglineHint" wide />
      <Line {...props} path="brandColor" label="market.brandColor" hint="market.brandColorHint" />
      <Sample colour={props.values.brandColor} />
      <Languages {...props} />
      <Line {...props} path="address" label="market.address" wide />
      <Line {...props} path="servicePhone" label="market.servicePhone" hint="market.servicePhoneHint" />
      <Line {...props} path="openingHours" label="market.openingHours" />
      <Line {...props} path="minimumWagePerHour" label="market.minimumWage" hint="market.minimumWageHint" />
      <Desks {...props} />
    </>
  );
}
