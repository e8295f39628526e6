import { useText } from '../i18n/use-text.ts';
import { DialogField, type DialogFieldProps } from './dialog-field.tsx';

/** The ID number on the card that lies on the desk. */
export function CardField(props: Omit<DialogFieldProps, 'path' | 'label' | 'hint'>) {
  const { t } = useText();
  return (
    <DialogField
      path="idNumber"
      label={t('personalData.card.idNumber')}
      hint={t('personalData.card.hint')}
      {...props}
    />
  );
}
