import { useTranslation } from 'react-i18next';
import { FormError } from '../../form/form-error.tsx';

interface PanelEndProps {
  fault: string | null;
  isSending: boolean;
  text: string;
  onSend(): void;
}

/** The end of a small form: what went wrong, and the button. */
export function PanelEnd({ fault, isSending, text, onSend }: PanelEndProps) {
  const { t } = useTranslation();
  return (
    <>
      <FormError text={fault ?? undefined} />
      <button
        type="button"
        className="button button--main button--wide"
        disabled={isSending}
        onClick={onSend}
      >
        {isSending ? t('hire.sending') : text}
      </button>
    </>
  );
}
