interface FieldNoteProps {
  id: string;
  error?: string | undefined;
  hint?: string | undefined;
}

/** What is wrong with a field, else what helps to fill it in. */
export function FieldNote({ id, error, hint }: FieldNoteProps) {
  return (
    <p id={id} className={error ? 'field__hint field__hint--wrong' : 'field__hint'}>
      {error ?? hint}
    </p>
  );
}
