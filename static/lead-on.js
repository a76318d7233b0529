// An address that the host does not know may still name a page of the site: with a slash, in capitals, with the
// sign before its place encoded, or below another page. This page is served at any depth, so it stands alone.
(() => {
  const pages = PAGES;
  const nameOf = (part) => part.toLowerCase().replace(/(\.|%2e)html$/, '');
  const isPage = (part) => pages.includes(nameOf(part));
  const [path, place] = location.pathname.split(/%23/i);
  const parts = path.split('/');
  const first = parts.findIndex(isPage);
  const folder = `${parts.slice(0, first < 0 ? 1 : first).join('/')}/`;
  document.querySelector('a').href = folder;
  if (first < 0) return;
  const page = `${folder}${nameOf(parts.findLast(isPage))}.html`;
  const address = page + location.search + (place ? `#${place}` : location.hash);
  try {
    // A host that does not have the page sends back here; once is enough.
    if (sessionStorage.ledTo === page) return;
    sessionStorage.ledTo = page;
  } catch {
    if (location.pathname === page) return;
  }
  location.replace(address);
})();
