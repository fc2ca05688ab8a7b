// The data flow of the page: the selection decides what is asked and which stream is followed; what comes is drawn.
import {getJson, setToken} from './api.js';
import {closeArticle, forgetStory, openArticle, openWithdrawn, refreshArticle, shownArticle} from './article.js';
import {byId, el} from './element.js';
import {drawFacets, drawHistogram} from './facets.js';
import {drawList, takeDown} from './list.js';
import {hearAnswer, hearChoice, hearEvent} from './live.js';
import {drawMap, loadMap} from './map.js';
import {addresses, read, searchQuery, streamAddress, toggled, write} from './selection.js';
import {openStream} from './stream.js';

const GATHER_MS = 150;
const KEPT_WITHDRAWALS = 20;
// The search may be a moment behind the stream: what an event announced is asked for this often.
const AGAIN = 5;
const AGAIN_MS = 300;
const ALL = 'feeds/all/stream';

let selection = read();
let editing = false;
// Whether one may read here with a token only, and what one that is asked for is for.
let closed = false;
let tokenFor = 'edit';
let answer = {articles: [], facets: {}};
let stream;
let watched;
let waiting;
let asked = 0;
let limit = 20;
const fresh = new Map();
let withdrawals = [];
// By uri, the offset that the search has to show yet, and that below which nothing is shown any more.
const expected = new Map();
const gone = new Map();
let owed = 0;

const complain = (text) => {
  byId('problem').hidden = !text;
  byId('problem').textContent = text;
};

const open = async (id) => {
  await openArticle(id, editing);
  watch();
};

const choose = (kind, value) => {
  selection = toggled(selection, kind, value);
  write(selection);
  begin();
};

const draw = () => {
  drawMap(answer.facets.country ?? [], selection.country, (code) => choose('country', code));
  drawHistogram(answer.facets.day ?? [], selection.day, choose);
  drawFacets(answer.facets, selection, choose);
  drawList(answer.articles, answer.total, fresh, withdrawals, open, editing && openWithdrawn);
  byId('more').hidden = !answer.cursor || limit >= 100;
  byId('q').value = selection.q;
  drawChosen();
};

const drawChosen = () => {
  const chosen = Object.entries(selection).filter(([, value]) => value);
  byId('chosen').replaceChildren(
    ...chosen.flatMap(([kind, value]) => [
      el('button', {type: 'button', 'aria-label': `Give up ${kind} ${value}`, onclick: () => choose(kind, value)}, `${kind}: ${value} ×`),
      ' ',
    ]),
  );
  byId('addresses').replaceChildren(
    ...addresses(selection).map(([what, path]) => {
      const address = new URL(path, document.baseURI).href;
      return el(
        'li',
        {},
        el('button', {type: 'button', 'aria-label': `Copy the address of the ${what}`, onclick: (event) => copy(address, event.currentTarget)}, 'Copy'),
        el('code', {}, address),
      );
    }),
  );
};

const copy = async (address, button) => {
  try {
    await navigator.clipboard.writeText(address);
    button.textContent = 'Copied';
  } catch {
    getSelection().selectAllChildren(button.nextSibling);
  }
};

const ask = async () => {
  const number = (asked += 1);
  try {
    const query = searchQuery(selection);
    query.set('limit', limit);
    const found = await getJson(`articles?${query}`);
    // A later question has been asked meanwhile: its answer counts.
    if (number !== asked) return;
    answer = {...found, articles: found.articles.filter((article) => !(article.offset < gone.get(article.uri)))};
    complain('');
    draw();
    hearAnswer(answer.total);
    found.articles.forEach((article) => article.offset >= expected.get(article.uri) && expected.delete(article.uri));
    if (expected.size && owed > 0) {
      owed -= 1;
      askSoon(AGAIN_MS);
    } else {
      // What is still missing is not on this page.
      expected.clear();
    }
  } catch (error) {
    if (number !== asked) return;
    complain(`The articles cannot be read: ${error.message}`);
    if (error.status === 401) {
      closed = true;
      askForToken('read');
    }
  }
};

// Many events in a moment are one question.
const askSoon = (delay = GATHER_MS) => {
  waiting ??= setTimeout(() => {
    waiting = undefined;
    ask();
  }, delay);
};

// The place of an event in the log, the last part of its id.
const offsetOf = (id) => Number(id.slice(id.lastIndexOf(':') + 1));

const take = (kind, data, id) => {
  const story = JSON.parse(data);
  owed = AGAIN;
  if (kind === 'withdraw') {
    const known = answer.articles.find((article) => article.uri === story.uri);
    // A kill takes the headline with it; what only left this selection may be named.
    const title = story.reason === 'left-feed' ? known?.title : undefined;
    takeDown(story.uri);
    answer.articles = answer.articles.filter((article) => article.uri !== story.uri);
    withdrawals = [{uri: story.uri, reason: story.reason, title, at: new Date().toISOString()}, ...withdrawals.filter((other) => other.uri !== story.uri)].slice(0, KEPT_WITHDRAWALS);
    fresh.delete(story.uri);
    expected.delete(story.uri);
    gone.set(story.uri, offsetOf(id));
  } else {
    fresh.set(story.uri, kind);
    gone.delete(story.uri);
    expected.set(story.uri, offsetOf(id));
    withdrawals = withdrawals.filter((other) => other.uri !== story.uri);
  }
  followOpen(kind, story);
  // The stream knows nothing of words and days: what they leave is counted when it was asked for.
  if (!selection.q && !selection.day) hearEvent(story.uri, story.reason === 'left-feed' ? 'left' : kind);
  askSoon();
};

// What happens to the article that is open, and to those that tell the same story; to hear it from both streams changes nothing.
const followOpen = (kind, story) => {
  const withdrawn = kind === 'withdraw' && story.reason !== 'left-feed';
  if (withdrawn) forgetStory(story.uri);
  if (shownArticle() !== story.uri) return;
  if (withdrawn) closeArticle(story.uri, story.reason, editing);
  else refreshArticle(editing);
};

// An open article may be outside the selection, or leave it: then the stream of everything tells of it.
const watch = () => {
  watched?.close();
  watched = undefined;
  if (!byId('article').open || streamAddress(selection) === ALL) return;
  watched = openStream(ALL, {
    // It may have changed before there was this stream.
    opened: () => shownArticle() && refreshArticle(editing),
    lost: () => {},
    happened: (kind, data) => (kind === 'gap' ? shownArticle() && refreshArticle(editing) : followOpen(kind, JSON.parse(data))),
  });
};

const connection = (text) => {
  if (byId('connection').textContent !== text) byId('connection').textContent = text;
};

const follow = () => {
  stream?.close();
  stream = openStream(streamAddress(selection), {
    opened: () => {
      connection('● live');
      askSoon();
    },
    lost: (status) => {
      connection(status === 401 ? '○ not connected' : '○ not connected, trying again');
      // A token that was taken back: the question says so.
      if (status === 401) askSoon();
    },
    happened: (kind, data, id) => (kind === 'gap' ? askSoon() : take(kind, data, id)),
  });
};

const TOKEN_TEXTS = {
  edit: ['Edit', "An editor's token lets you kill, hold and release articles and change their tags. On the machine that Dateline runs on it takes none.", 'Edit'],
  read: ['It takes a token', 'Whoever runs Dateline here gives you one. It is kept until you close this tab.', 'Read'],
};

const askForToken = (what) => {
  tokenFor = what;
  const [title, text, button] = TOKEN_TEXTS[what];
  byId('token-title').textContent = title;
  byId('token-why').textContent = text;
  byId('token').querySelector('button').textContent = button;
  if (!byId('token').open) byId('token').showModal();
};

const begin = () => {
  fresh.clear();
  expected.clear();
  gone.clear();
  withdrawals = [];
  limit = 20;
  hearChoice(selection);
  follow();
  watch();
  ask();
};

byId('search').addEventListener('submit', (event) => {
  event.preventDefault();
  selection = {...selection, q: byId('q').value.trim()};
  write(selection);
  begin();
});
byId('more').addEventListener('click', () => {
  limit = Math.min(100, limit + 40);
  ask();
});
byId('edit').addEventListener('click', () => {
  if (editing) {
    editing = false;
    if (!closed) setToken('');
    byId('edit').setAttribute('aria-pressed', 'false');
    draw();
  } else {
    askForToken('edit');
  }
});
byId('article').addEventListener('close', watch);
byId('token').addEventListener('close', () => {
  if (byId('token').returnValue !== 'edit') return;
  const text = byId('token-text').value.trim();
  byId('token-text').value = '';
  // Without a new one, what was good to read may be good to edit.
  if (text || !closed) setToken(text);
  if (tokenFor === 'edit') {
    editing = true;
    byId('edit').setAttribute('aria-pressed', 'true');
    draw();
  }
  if (closed) begin();
});
addEventListener('popstate', () => {
  selection = read();
  begin();
});

begin();
loadMap().then(draw, (error) => complain(`The map cannot be drawn: ${error.message}`));
