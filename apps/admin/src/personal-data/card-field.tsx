import { useText } from '../i18n/use-text.ts';
import { TextField, type TextFieldProps } from '../shared/forms/text-field.tsx';
import { personalDataForm } from './use-refusals.ts';

/** The ID number on the card that lies on the desk. */
export function CardField(props: Omit<TextFieldProps, 'form' | 'path' | 'label' | 'hint'>) {
  const { t } = useText();
  return (
    <TextField
      form={personalDataForm}
      path="idNumber"
      label={t('personalData.card.idNumber')}
      hint={t('personalData.card.hint')}
      {...props}
    />
  );
}
