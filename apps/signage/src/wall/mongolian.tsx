/** Mongolian stands in columns from left to right; its font has to be the first of the stack. */
export function Mongolian({ text, className }: { text: string; className?: string }) {
  return (
    <span lang="mn-Mong" className={`mongolian ${className ?? ''}`.trim()}>
      {text}
    </span>
  );
}
