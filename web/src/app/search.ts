const WANTED = 'xindai-search';

/** Opens the search over all pages and files, which the top bar holds, from anywhere on a page. */
export function search(): void {
  window.dispatchEvent(new Event(WANTED));
}

/** Hears that; what it answers stops it. */
export function whenSearched(open: () => void): () => void {
  window.addEventListener(WANTED, open);
  return () => {
    window.removeEventListener(WANTED, open);
  };
}
