// What is selected. It lives in the page's address, so that it can be kept, shared and gone back to.

const KINDS = ['region', 'program', 'country', 'day', 'q'];

export const read = () => {
  const query = new URLSearchParams(location.search);
  return Object.fromEntries(KINDS.map((kind) => [kind, query.get(kind) ?? '']));
};

export const write = (selection) => {
  const query = new URLSearchParams();
  KINDS.forEach((kind) => selection[kind] && query.set(kind, selection[kind]));
  const text = query.toString();
  history.pushState(null, '', text ? `?${text}` : location.pathname);
};

// Chosen once more, it is given up.
export const toggled = (selection, kind, value) => ({...selection, [kind]: selection[kind] === value ? '' : value});

// The search for it.
export const searchQuery = (selection) => {
  const query = new URLSearchParams();
  ['region', 'program', 'country', 'q'].forEach((kind) => selection[kind] && query.set(kind, selection[kind]));
  if (selection.day) {
    query.set('from', selection.day);
    query.set('to', selection.day);
  }
  query.set('sort', selection.q ? 'relevance' : 'updated');
  return query;
};

// Its stream, but for words and days: those are the search's alone.
export const streamAddress = (selection) => {
  const query = new URLSearchParams();
  ['region', 'program', 'country'].forEach((kind) => selection[kind] && query.set(kind, selection[kind]));
  return query.size ? `stream?${query}` : 'feeds/all/stream';
};

// The feed whose documents say just that; most selections have none.
const feed = (selection) => {
  const chosen = KINDS.filter((kind) => selection[kind]);
  if (chosen.length === 0) return 'all';
  const [kind] = chosen;
  return chosen.length === 1 && (kind === 'region' || kind === 'program') ? `${kind}/${selection[kind]}` : null;
};

// What it can be had as, elsewhere than here: what it is, and where.
export const addresses = (selection) => {
  const just = feed(selection);
  const documents = just ? ['atom', 'rss', 'json', 'ninjs'].map((form) => [`${form} feed`, `feeds/${just}.${form}`]) : [];
  const stream = selection.q || selection.day ? [] : [['stream', streamAddress(selection)]];
  return [...documents, ...stream, ['search', `articles?${searchQuery(selection)}`]];
};
