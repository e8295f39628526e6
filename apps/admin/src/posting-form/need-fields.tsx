import { CloseOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import { memo } from 'react';
import { useText } from '../i18n/use-text.ts';
import type { NeedValues } from '../job-draft/posting-values.ts';
import { WarningSign } from '../states/warning-sign.tsx';
import { languageWord, otherLanguages, usualLanguages } from '../worker-form/language-words.ts';
import type { FieldProps } from './field-props.ts';
import { controlId } from './form-field.tsx';
import type { Messages } from './form-messages.ts';
import { goToField } from './go-to-field.ts';

const mostNeeds = 3;
const languages = [...usualLanguages, ...otherLanguages];
const errorId = controlId('languageNeeds.error');

interface NeedLineProps {
  need: NeedValues;
  line: string;
  /** Languages of the other lines. */
  taken: readonly string[];
  messages: Messages;
  onChange: (need: NeedValues) => void;
  onRemove: () => void;
}

function NeedLine({ need, line, taken, messages, onChange, onRemove }: NeedLineProps) {
  const { t } = useText();
  const reasonIsWrong = Boolean(messages[`${line}.reason`]);
  const free = languages.filter((code) => !taken.includes(code));
  return (
    <li className="posting-form__need">
      <Select
        id={controlId(`${line}.language`)}
        aria-label={t('jobForm.needLanguage')}
        status={messages[`${line}.language`] ? 'error' : ''}
        value={need.language}
        options={free.map((value) => ({ value, label: languageWord(t, value) }))}
        onChange={(language) => onChange({ ...need, language })}
      />
      <Input
        id={controlId(`${line}.reason`)}
        aria-label={t('jobForm.needReason')}
        aria-invalid={reasonIsWrong}
        aria-describedby={reasonIsWrong ? errorId : undefined}
        status={reasonIsWrong ? 'error' : ''}
        maxLength={200}
        placeholder={t('jobForm.needReasonHint')}
        value={need.reason}
        onChange={({ target }) => onChange({ ...need, reason: target.value })}
      />
      <Button type="text" icon={<CloseOutlined />} aria-label={t('jobForm.removeNeed')} onClick={onRemove} />
    </li>
  );
}

/** One more line, and the cursor in it: with Mongolian first, then whatever is left. */
function AddNeed({ needs, set }: { needs: NeedValues[]; set: (needs: NeedValues[]) => void }) {
  const { t } = useText();
  if (needs.length >= mostNeeds) return null;
  const isFree = (code: string) => needs.every(({ language }) => language !== code);
  const language = ['mn', ...languages].find(isFree) ?? 'mn';
  const add = () => {
    set([...needs, { language, reason: '' }]);
    goToField(`languageNeeds.${needs.length}.language`, null);
  };
  return (
    <Button type="link" icon={<PlusOutlined />} onClick={add}>
      {t('jobForm.addNeed')}
    </Button>
  );
}

type NeedListProps = Pick<FieldProps<'languageNeeds'>, 'languageNeeds' | 'messages' | 'set'>;

/** A line that is taken away leaves the cursor with the others. */
function NeedList({ languageNeeds: needs, messages, set }: NeedListProps) {
  const taken = needs.map(({ language }) => language);
  const remove = (index: number) => {
    set({ languageNeeds: needs.toSpliced(index, 1) });
    document.getElementById(controlId('languageNeeds'))?.focus();
  };
  return (
    <ul>
      {needs.map((need, index) => (
        <NeedLine
          key={index}
          need={need}
          line={`languageNeeds.${index}`}
          taken={taken.toSpliced(index, 1)}
          messages={messages}
          onChange={(changed) => set({ languageNeeds: needs.with(index, changed) })}
          onRemove={() => remove(index)}
        />
      ))}
    </ul>
  );
}

/** Languages that the work needs, each with what for; a reviewer decides on each. */
export const NeedFields = memo(function NeedFields({
  languageNeeds: needs,
  messages,
  set,
}: FieldProps<'languageNeeds'>) {
  const { t } = useText();
  const error = Object.entries(messages).find(([path]) => path.startsWith('languageNeeds'))?.[1];
  return (
    <fieldset
      className="posting-form__shifts posting-form__needs span-2"
      id="posting-languageNeeds"
      tabIndex={-1}
    >
      <legend>
        {t('jobForm.needs')} <span className="form-field__optional">{t('common.optional')}</span>
      </legend>
      {needs.length > 0 && <p className="form-field__hint">{t('jobForm.needsHint')}</p>}
      <NeedList languageNeeds={needs} messages={messages} set={set} />
      <AddNeed needs={needs} set={(languageNeeds) => set({ languageNeeds })} />
      {error && (
        <p id={errorId} className="form-error" role="alert">
          <WarningSign /> {error}
        </p>
      )}
    </fieldset>
  );
});
