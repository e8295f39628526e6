import { useTranslation } from 'react-i18next';
import { TextField } from '../../../form/text-field.tsx';
import { FieldNote } from '../../form/field-note.tsx';
import type { PostingForm } from '../use-posting-form.ts';

interface TextFieldsProps {
  form: PostingForm;
}

function Description({ form: { texts, messages, change } }: TextFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <label className="field__label" htmlFor="hire-description">
        {t('hire.post.description')}
      </label>
      <textarea
        id="hire-description"
        className="input form__input hire-text"
        rows={5}
        maxLength={2_200}
        aria-invalid={Boolean(messages['description'])}
        aria-describedby="hire-description-note"
        value={texts.description}
        onChange={({ target }) => change({ description: target.value })}
      />
      <FieldNote
        id="hire-description-note"
        error={messages['description']}
        hint={t('hire.post.descriptionHint')}
      />
    </>
  );
}

/** Title and description, written already of what was tapped. */
export function TextFields({ form }: TextFieldsProps) {
  const { t } = useTranslation();
  const { values, texts, messages, change } = form;
  const isOwn = values.title !== null || values.description !== null;
  return (
    <>
      <div data-field="title">
        <TextField
          id="hire-title"
          label={t('hire.post.title')}
          error={messages['title']}
          value={texts.title}
          maxLength={80}
          onChange={({ target }) => change({ title: target.value })}
        />
      </div>
      <div className="field" data-field="description">
        <Description form={form} />
        {isOwn && (
          <button type="button" className="button" onClick={() => change({ title: null, description: null })}>
            {t('hire.post.writeAgain')}
          </button>
        )}
      </div>
    </>
  );
}
