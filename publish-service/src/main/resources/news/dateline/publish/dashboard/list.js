// The newest articles, and what was withdrawn while one looked.
import {byId, el, when} from './element.js';

const WORDS = {publish: 'new', update: 'updated', correct: 'corrected', withdraw: 'withdrawn'};
const REASONS = {killed: 'killed', held: 'held back', embargoed: 'under embargo', 'left-feed': 'no longer in this selection'};

export const badge = (event) => el('span', {class: `badge ${event}`}, WORDS[event] ?? event);

const chips = (article) =>
  el(
    'ul',
    {class: 'chips'},
    ...article.programs.filter((tag) => tag.role !== 'mention').map((tag) => el('li', {class: tag.role}, `${tag.name}${tag.role === 'own' ? '' : ` (${tag.role})`}`)),
    ...article.regions.filter((tag) => tag.role === 'focus').map((tag) => el('li', {}, tag.name)),
  );

const card = (article, fresh, open) =>
  el(
    'li',
    {class: fresh && 'fresh', 'data-uri': article.uri},
    el('h3', {}, el('button', {type: 'button', lang: article.language, dir: 'auto', onclick: () => open(article.id)}, article.title ?? article.uri)),
    el('p', {class: 'meta'}, badge(article.corrected ? 'correct' : fresh ?? article.event), ' ', article.source ?? '', ' · ', when(article.updated)),
    article.summary && el('p', {dir: 'auto', lang: article.language}, article.summary),
    chips(article),
  );

const gone = (withdrawal, reopen) =>
  el(
    'li',
    {class: 'withdrawn', 'data-uri': withdrawal.uri},
    el('p', {class: 'meta'}, badge('withdraw'), ' ', when(withdrawal.at)),
    el('p', {}, `${withdrawal.title ?? 'An article'}: ${REASONS[withdrawal.reason] ?? withdrawal.reason}`),
    reopen && el('button', {type: 'button', onclick: () => reopen(withdrawal.uri, withdrawal.reason)}, 'Open'),
  );

export const drawList = (articles, total, fresh, withdrawals, open, reopen) => {
  const shown = new Set(articles.map((article) => article.uri));
  const list = byId('list');
  const focused = document.activeElement?.closest?.('#list > li')?.dataset.uri;
  list.replaceChildren(
    ...withdrawals.filter((withdrawal) => !shown.has(withdrawal.uri)).map((withdrawal) => gone(withdrawal, reopen)),
    ...articles.map((article) => card(article, fresh.get(article.uri), open)),
    ...(articles.length ? [] : [el('li', {}, 'Nothing matches.')]),
  );
  if (focused) [...list.children].find((item) => item.dataset.uri === focused)?.querySelector('button')?.focus();
  byId('articles-title').textContent = total === undefined ? 'Articles' : `Articles (${total})`;
};

// At once, before anything is asked.
export const takeDown = (uri) => {
  [...byId('list').children].filter((item) => item.dataset.uri === uri).forEach((item) => item.remove());
};
