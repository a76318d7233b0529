// An address that the host does not know may still name a page of the site: with a slash, in capitals, with the
// sign before its place encoded, or below another page. This page is served at any depth, so it stands alone.
(() => {
  const pages = PAGES;
  // What follows a name is no part of it: a full stop, a bracket, what a mail made of an `&`.
  const nameOf = (part) => /^([a-z]+)((\.|%2e)html)?([^\w-].*)?$/.exec(part.toLowerCase())?.[1];
  const isPage = (part) => pages.includes(nameOf(part));
  const plain = (text) => text.replace(/%(25)+/g, '%');
  const [path, place] = plain(location.pathname).split(/%23(.*)/is);
  const parts = path.split('/');
  const first = parts.findIndex(isPage);
  const folder = `${parts.slice(0, first < 0 ? 1 : first).join('/')}/`;
  document.querySelector('a').href = folder;
  if (first < 0) return;
  const page = `${folder}${nameOf(parts.findLast(isPage))}.html`;
  // Answers stay behind the `#`, wherever they have come to stand: nothing else keeps them from the host.
  const answers = /dp[nsti](\.|%2e).*/is.exec(place ?? plain(path + location.search))?.[0];
  const search = /dp[nsti](\.|%2e)/i.test(location.search) ? '' : location.search;
  const behind = answers ?? place;
  const address = page + search + (behind ? `#${behind}` : location.hash);
  try {
    // A host that does not have the page sends back here at once, and once is enough; a person who opens the same link
    // again comes later.
    const [ledTo, at] = (sessionStorage.ledTo || '').split(' ');
    if (ledTo === page && Date.now() - at < 5000) return;
    sessionStorage.ledTo = `${page} ${Date.now()}`;
  } catch {
    if (location.pathname === page) return;
  }
  location.replace(address);
})();
