import './form.css';

/** What is wrong with the whole of a form. */
export function FormError({ text }: { text: string | undefined }) {
  return text ? (
    <p className="form__error" role="alert">
      {text}
    </p>
  ) : null;
}
