/** The product's mark: a page with a tick. */
export function Mark() {
  return (
    <svg className="mark" width="20" height="20" viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="7" className="mark-ground" />
      <path d="M9 8.5h8.5a5.5 5.5 0 0 1 0 11H12V24H9z" className="mark-page" />
      <path d="m12.6 13.8 2 2 3.9-3.9" className="mark-tick" />
    </svg>
  );
}
