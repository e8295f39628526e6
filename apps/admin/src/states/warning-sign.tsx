/** The sign beside what is wrong; decoration, the words say it. */
export function WarningSign() {
  return (
    <svg className="warning-sign" viewBox="0 0 16 16" width="14" height="14" aria-hidden>
      <path
        d="M8 1.5 15.2 14H.8z"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
        strokeLinejoin="round"
      />
      <path d="M8 6v3.6M8 11.2v1.2" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
    </svg>
  );
}
