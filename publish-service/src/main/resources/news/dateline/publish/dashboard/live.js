// What the page says to those who do not see it: what a choice leaves, at once; what the stream brought, in one sentence now and then.
import {byId} from './element.js';

const GATHER_MS = 1000;
const QUIET_MS = 10000;
const WORDS = {publish: 'new', update: 'updated', correct: 'corrected', withdraw: 'withdrawn', left: 'no longer in this selection'};

// By uri, the last that happened to it since it was spoken of.
const happened = new Map();
let total;
let chosen = '';
let choosing = true;
let spoken = -Infinity;
let timer;

const say = (sentence) => {
  clearTimeout(timer);
  timer = undefined;
  happened.clear();
  spoken = performance.now();
  byId('news').textContent = sentence;
};

const count = () => (total === undefined ? '' : `${total || 'No'} ${total === 1 ? 'article' : 'articles'}${chosen}.`);

const sum = () => {
  const kinds = [...happened.values()];
  const sums = Object.entries(WORDS).map(([kind, word]) => [kinds.filter((other) => other === kind).length, word]);
  const told = sums.filter(([number]) => number).map(([number, word]) => `${number} ${word}`);
  return told.length ? `${told.join(', ')}. ` : '';
};

const saySoon = () => {
  timer ??= setTimeout(() => say(sum() + count()), Math.max(GATHER_MS, spoken + QUIET_MS - performance.now()));
};

// Something was chosen: the next answer is spoken of at once, and of what came before no more.
export const hearChoice = (selection) => {
  const kinds = Object.entries(selection).filter(([, value]) => value);
  chosen = kinds.length ? ` for ${kinds.map((pair) => pair.join(' ')).join(', ')}` : '';
  choosing = true;
  happened.clear();
};

export const hearAnswer = (number) => {
  const changed = number !== total;
  total = number;
  if (choosing) say(count());
  else if (changed) saySoon();
  choosing = false;
};

export const hearEvent = (uri, kind) => {
  const isNew = happened.get(uri) === 'publish' && (kind === 'update' || kind === 'correct');
  happened.set(uri, isNew ? 'publish' : kind);
  saySoon();
};
