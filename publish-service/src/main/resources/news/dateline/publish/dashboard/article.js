// One article: its text, its tags, and for each tag the places that speak for it.
import {getJson} from './api.js';
import {editorForm, statusForm} from './editing.js';
import {byId, el, safeLink, when} from './element.js';
import {badge} from './list.js';

const ASIDE = new Set(['caption', 'pull-quote', 'bio', 'affiliation', 'note']);
let shown;
let shownId;
let drawn;
let pressed = -1;

export const shownArticle = () => shown;

// A text with marks where the evidence is; offsets are UTF-16, as JavaScript's are.
const marked = (text, evidence) => {
  const parts = [];
  let end = 0;
  for (const place of [...evidence].sort((a, b) => a.start - b.start)) {
    if (place.start < end || place.end > text.length) continue;
    parts.push(text.slice(end, place.start), el('mark', {title: place.rule}, text.slice(place.start, place.end)));
    end = place.end;
  }
  return [...parts, text.slice(end)];
};

const at = (evidence, pointer) => evidence.filter((place) => place.pointer === pointer);

// Whether it was ever corrected, else what happened last.
const state = ({history = [], revision}) => {
  const told = history.findLast((event) => event.event === 'correct') ?? history.at(-1);
  return told && el('p', {class: 'meta', id: 'article-state'}, badge(told.event), ' ', when(told.at), ` · revision ${revision}`);
};

const story = (article, language, evidence) =>
  el(
    'div',
    {class: 'story', lang: language, dir: 'auto'},
    el('h2', {id: 'article-title'}, ...marked(article.title ?? 'Untitled', at(evidence, '/title'))),
    article.byline && el('p', {class: 'meta'}, ...marked(article.byline, at(evidence, '/byline'))),
    article.dateline && el('p', {class: 'meta'}, ...marked(article.dateline, at(evidence, '/dateline'))),
    ...article.sections.flatMap((section, number) => [
      section.heading && el('p', {class: 'aside'}, ...marked(section.heading, at(evidence, `/sections/${number}/heading`))),
      el('p', {class: ASIDE.has(section.kind) && 'aside', title: section.kind}, ...marked(section.text, at(evidence, `/sections/${number}/text`))),
    ]),
  );

const percent = (confidence) => `${Math.round(confidence * 100)} %`;

const tagList = (why, chosen, choose) =>
  el(
    'ul',
    {class: 'tags'},
    ...why.tags.map((tag, number) =>
      el(
        'li',
        {},
        el(
          'button',
          {type: 'button', 'aria-pressed': String(chosen === number), onclick: () => choose(chosen === number ? -1 : number)},
          `${tag.name} · ${tag.kind}, ${tag.role}, ${percent(tag.confidence)}${tag.by === 'editor' ? ' · by an editor' : ''}`,
        ),
        tag.note && el('p', {class: 'meta'}, tag.note),
        chosen === number &&
          el('ul', {class: 'evidence'}, ...(tag.evidence ?? []).map((place) => el('li', {}, `“${place.text}” — ${place.rule}, weight ${place.weight.toFixed(2)}`))),
      ),
    ),
  );

const whyNot = (why) =>
  why.rejectedReadings?.length
    ? el(
        'details',
        {},
        el('summary', {}, `Why not? ${why.rejectedReadings.length} readings were dropped`),
        el('ul', {class: 'evidence'}, ...why.rejectedReadings.slice(0, 100).map((reading) => el('li', {}, `“${reading.evidence.text}” as ${reading.kind} ${reading.id}: ${reading.reason}`))),
      )
    : '';

const past = (why) =>
  el(
    'details',
    {},
    el('summary', {}, 'What happened to it'),
    el('ol', {class: 'evidence'}, ...(why.history ?? []).map((event) => el('li', {}, when(event.at), `: ${event.event}, ${event.reason}, revision ${event.revision}`))),
    el('p', {class: 'meta'}, `Delivered under: ${(why.delivered ?? []).join(', ')}`),
  );

// Other addresses of the same story. What is withdrawn meanwhile is taken out by `forgetStory`.
const sameStory = (why, editing) =>
  why.sameStoryAs?.length
    ? el(
        'section',
        {class: 'same'},
        el('h3', {}, 'The same story'),
        el(
          'ul',
          {class: 'evidence'},
          ...why.sameStoryAs.map((other) =>
            el(
              'li',
              {'data-uri': other.uri},
              el('button', {type: 'button', dir: 'auto', onclick: () => openArticle(other.id, editing)}, other.title ?? 'Untitled'),
              ` ${other.source ?? ''} · `,
              when(other.published),
              ` · ${percent(other.similarity)} alike, ${other.earlier ? 'earlier' : 'later'}`,
            ),
          ),
        ),
      )
    : '';

export const forgetStory = (uri) => {
  withdrawnSince.add(uri);
  const dialog = byId('article');
  [...dialog.querySelectorAll('.same li')].filter((other) => other.dataset.uri === uri).forEach((other) => other.remove());
  if (!dialog.querySelector('.same li')) dialog.querySelector('.same')?.remove();
};

const draw = (why, chosen, editing, editor = editing && editorForm(why, () => refreshArticle(editing))) => {
  drawn = JSON.stringify(why);
  pressed = chosen;
  const evidence = chosen < 0 ? why.tags.filter((tag) => tag.role === 'focus' || tag.role === 'own').flatMap((tag) => tag.evidence ?? []) : (why.tags[chosen].evidence ?? []);
  const body = byId('article-body');
  const hadFocus = body.contains(document.activeElement);
  const focused = [...body.querySelectorAll('.tags button')].indexOf(document.activeElement);
  body.replaceChildren(
    el('p', {class: 'buttons'}, closeButton(), why.article.url && el('span', {}, safeLink(why.article.url, 'At its source'))),
    el(
      'div',
      {class: 'panes'},
      el('div', {}, state(why), story(why.article, why.language, evidence)),
      el(
        'div',
        {},
        el('h3', {}, 'Why it is here'),
        tagList(why, chosen, (number) => {
          draw(why, number, editing, editor);
          showMark();
        }),
        whyNot(why),
        sameStory(why, editing),
        past(why),
        editor,
      ),
    ),
  );
  if (hadFocus) (body.querySelectorAll('.tags button')[focused] ?? body.querySelector('button')).focus();
};

const closeButton = () => el('button', {type: 'button', onclick: () => byId('article').close()}, 'Close');

const showMark = () => byId('article').querySelector('mark')?.scrollIntoView({block: 'nearest'});

// Its tags follow it by a moment: they are asked for twice, and again while they are on their way.
const LATER_MS = 1000;
const TRIES = 10;
// What takes longer to come is waited for where one sees it.
const SLOW_MS = 200;

const WHY_NOT_SHOWN = {404: 'Not here', 410: 'Withdrawn'};

// Which question for an article is the last: what answers an earlier one is not shown.
let opening = 0;

// What was withdrawn since that question: an answer that still shows it is too old.
const withdrawnSince = new Set();

byId('article').addEventListener('close', () => {
  opening += 1;
});

const notShown = (title, text, ...buttons) => {
  const dialog = byId('article');
  shown = undefined;
  shownId = undefined;
  byId('article-body').replaceChildren(el('h2', {id: 'article-title'}, title), el('p', {}, text), el('p', {class: 'buttons'}, ...buttons, closeButton()));
  if (!dialog.open) dialog.showModal();
};

// Asked again while the answer is only not there yet, or the server out of reach.
const askUntilThere = async (path, wanted, tries = TRIES) => {
  try {
    return await getJson(path);
  } catch (error) {
    const passes = [undefined, 429, 503].includes(error.status);
    if (!passes || tries === 0 || !wanted()) throw error;
    await new Promise((resolve) => setTimeout(resolve, LATER_MS));
    return askUntilThere(path, wanted, tries - 1);
  }
};

export const openArticle = async (id, editing) => {
  const dialog = byId('article');
  const number = (opening += 1);
  const wanted = () => number === opening;
  byId('changed').textContent = '';
  withdrawnSince.clear();
  const slow = setTimeout(() => wanted() && notShown('Opening…', 'The article is on its way.'), SLOW_MS);
  try {
    const why = await askUntilThere(`articles/${encodeURIComponent(id)}/why`, wanted);
    if (!wanted()) return;
    if (withdrawnSince.has(why.uri)) {
      await openArticle(id, editing);
      return;
    }
    shown = why.uri;
    shownId = id;
    draw(why, -1, editing);
  } catch (error) {
    if (!wanted()) return;
    const title = WHY_NOT_SHOWN[error.status];
    notShown(title ?? 'It cannot be read now', error.message, !title && el('button', {type: 'button', onclick: () => openArticle(id, editing)}, 'Try again'));
  } finally {
    clearTimeout(slow);
  }
  if (!dialog.open) dialog.showModal();
  showMark();
};

// What to say of the change; of its tags only while nothing more was said.
const change = (before, why) => {
  if (why.revision !== before.revision) return why.history?.at(-1)?.event === 'correct' ? 'It was corrected while you read it.' : 'It was updated while you read it.';
  const same = JSON.stringify(why.tags) === JSON.stringify(before.tags);
  return byId('changed').textContent || (same ? '' : 'Its tags changed while you read it.');
};

// What an editor is writing stays, and so does the place one has come to.
const redraw = (why, editing) => {
  const dialog = byId('article');
  const place = dialog.scrollTop;
  const unfolded = [...dialog.querySelectorAll('details')].map((part) => part.open);
  const editor = dialog.querySelector('.editor');
  const writing = editor?.contains(document.activeElement) && document.activeElement;
  const said = change(JSON.parse(drawn), why);
  draw(why, pressed < why.tags.length ? pressed : -1, editing, editor ?? undefined);
  dialog.querySelectorAll('details').forEach((part, number) => (part.open = unfolded[number] ?? false));
  dialog.scrollTop = place;
  if (writing) writing.focus();
  if (byId('changed').textContent !== said) byId('changed').textContent = said;
};

const drawAnew = async (id, editing, tries) => {
  if (shownId !== id) return;
  try {
    const why = await getJson(`articles/${encodeURIComponent(id)}/why`);
    if (shownId !== id || !byId('article').open) return;
    if (JSON.stringify(why) !== drawn) redraw(why, editing);
  } catch (error) {
    if (shownId !== id) return;
    if (error.status === 404 || error.status === 410) closeArticle(shown, undefined, editing);
    // Out of reach: what is shown stays until the answer comes.
    else if (tries > 0) setTimeout(() => drawAnew(id, editing, tries - 1), LATER_MS);
    else if (error.status === undefined) throw error;
  }
};

export const refreshArticle = (editing) => {
  const id = shownId;
  drawAnew(id, editing, 0);
  setTimeout(() => drawAnew(id, editing, TRIES), LATER_MS);
};

export const openWithdrawn = (uri, reason) => {
  const dialog = byId('article');
  opening += 1;
  shown = undefined;
  shownId = undefined;
  byId('article-body').replaceChildren(
    el('h2', {id: 'article-title'}, 'Withdrawn'),
    el('p', {}, `${uri} was withdrawn${reason ? ` (${reason})` : ''}.`),
    el('section', {class: 'editor', 'aria-label': 'Edit'}, ...statusForm(uri)),
    el('p', {class: 'buttons'}, closeButton()),
  );
  if (!dialog.open) dialog.showModal();
};

export const closeArticle = (uri, reason, editing) => {
  byId('changed').textContent = 'It was withdrawn while you read it.';
  if (editing) {
    openWithdrawn(uri, reason);
    return;
  }
  shown = undefined;
  shownId = undefined;
  byId('article-body').replaceChildren(
    el('h2', {id: 'article-title'}, 'Withdrawn'),
    el('p', {}, `It was withdrawn while you read it${reason ? ` (${reason})` : ''}.`),
    closeButton(),
  );
  byId('article-body').querySelector('button').focus();
};
