// Elements are built, never parsed from text: nothing an article says becomes markup.

const SVG = 'http://www.w3.org/2000/svg';

const fill = (node, attributes, children) => {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? '' : value);
  }
  node.append(...children.flat().filter((child) => child !== undefined && child !== null && child !== false));
  return node;
};

export const el = (name, attributes = {}, ...children) => fill(document.createElement(name), attributes, children);

export const svg = (name, attributes = {}, ...children) => fill(document.createElementNS(SVG, name), attributes, children);

export const byId = (id) => document.getElementById(id);

const time = new Intl.DateTimeFormat(undefined, {dateStyle: 'medium', timeStyle: 'short'});

export const when = (instant) => (instant ? el('time', {datetime: instant}, time.format(new Date(instant))) : '');

// Only addresses of the web become links.
export const safeLink = (address, text) => {
  try {
    const url = new URL(address);
    if (url.protocol === 'https:' || url.protocol === 'http:') {
      return el('a', {href: url.href, rel: 'noreferrer noopener nofollow'}, text);
    }
  } catch {
    // No address.
  }
  return text;
};
