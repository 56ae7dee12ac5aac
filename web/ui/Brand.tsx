/** Before is hollow, after is filled, and a line goes from one to the other. */
export function Brand({ size = 28 }: { size?: number }) {
  return (
    <svg className="brand-mark" width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <g stroke="currentColor" strokeWidth="3">
        <path d="M13 19.5 20 13" />
        <circle cx="9" cy="22" r="6" fill="none" />
        <circle cx="23" cy="10" r="6" fill="currentColor" />
      </g>
    </svg>
  );
}
