import { useTranslation } from 'react-i18next';
import { OptionField } from '../../../filters/sheet/option-field.tsx';
import { TextField } from '../../../form/text-field.tsx';
import { FieldNote } from '../../form/field-note.tsx';
import { isReasoned } from '../values/posting-errors.ts';
import type { NeedValues } from '../values/posting-values.ts';
import type { PostingForm } from '../use-posting-form.ts';

const languages = ['mn', 'zh', 'ug', 'kk', 'bo', 'ko', 'ii', 'za', 'en'] as const;

const toggledNeed = (needs: readonly NeedValues[], language: string): NeedValues[] =>
  needs.some((need) => need.language === language)
    ? needs.filter((need) => need.language !== language)
    : [...needs, { language, reason: '' }];

/** Languages that the work needs: tapped, and of each said what for. Most work needs none, so it stays folded. */
export function NeedFields({ form: { values, messages, change } }: { form: PostingForm }) {
  const { t } = useTranslation();
  const needs = values.languageNeeds;
  const say = (language: string, reason: string) =>
    change({
      languageNeeds: needs.map((need) => (need.language === language ? { language, reason } : need)),
    });
  return (
    <details className="field" data-field="languageNeeds" open={needs.length > 0 ? true : undefined}>
      <summary className="field__label">{t('hire.post.needs')}</summary>
      <OptionField
        kind="checkbox"
        name="languageNeeds"
        label={t('hire.post.needs')}
        isLabelHidden
        options={languages.map((value) => ({ value, label: t(`hire.language.${value}`) }))}
        chosen={needs.map(({ language }) => language as (typeof languages)[number])}
        onChange={(language) => change({ languageNeeds: toggledNeed(needs, language) })}
      />
      {needs.map(({ language, reason }) => (
        <TextField
          key={language}
          id={`hire-need-${language}`}
          label={t('hire.post.needReason', { language: t(`hire.language.${language}`) })}
          placeholder={t('hire.post.needReasonHint')}
          value={reason}
          maxLength={200}
          aria-invalid={Boolean(messages['languageNeeds']) && !isReasoned(reason)}
          aria-describedby="hire-needs-note"
          onChange={({ target }) => say(language, target.value)}
        />
      ))}
      <FieldNote id="hire-needs-note" error={messages['languageNeeds']} hint={t('hire.post.needsHint')} />
    </details>
  );
}
