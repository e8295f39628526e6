/** The sign of the way station: a roof over two posts and the road that passes under it. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path
        d="M3 11.5C8 10.5 12.5 8 16 4c3.5 4 8 6.500 13 7.500"
        fill="none"
        stroke="currentColor"
        strokeWidth="3"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <path d="M8 13v15M24 13v15" stroke="currentColor" strokeWidth="3" strokeLinecap="round" />
      <path d="M13 28c0-5 6-6 6-11" fill="none" stroke="currentColor" strokeWidth="3" strokeLinecap="round" />
    </svg>
  );
}
