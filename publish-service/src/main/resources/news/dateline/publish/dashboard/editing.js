// An editor's word: kill, hold, release; tags added and removed.
import {getTagged, putJson} from './api.js';
import {el} from './element.js';

const field = (label, name, attributes = {}) => el('label', {}, label, el('input', {name, ...attributes}));

const submit = (send, outcome, done) => async (event) => {
  event.preventDefault();
  const form = event.currentTarget;
  const data = Object.fromEntries(new FormData(form, event.submitter));
  outcome.textContent = 'sending…';
  try {
    await send(data);
    outcome.textContent = 'done';
    done();
  } catch (error) {
    outcome.textContent = error.message;
  }
};

const named = (edit) => `${edit.kind}/${edit.id}`;

// What editors say of an article's tags is said as a whole: what stands, and the change.
const changeTags = async (path, {act, kind, id, note}) => {
  const tag = `${kind}/${id}`;
  const {body: standing, tag: version} = await getTagged(path);
  const others = (edits) => edits.filter((edit) => named(edit) !== tag).map((edit) => ({tag: named(edit), note: edit.note, role: edit.role ?? undefined}));
  const said = {add: others(standing.added), remove: others(standing.removed)};
  said[act].push({tag, note});
  return putJson(path, said, version ? {'If-Match': version} : {});
};

// Where another editor said something meanwhile, the change is made to that.
const changeTagsOnceMore = (path, change) =>
  changeTags(path, change).catch((error) => {
    if (error.status !== 412) throw error;
    return changeTags(path, change);
  });

// Kill, hold, release; the article by its id or its uri.
export const statusForm = (name, done = () => {}, outcome = el('p', {role: 'status'})) => {
  const path = `articles/${encodeURIComponent(name)}`;
  const form = el(
    'form',
    {onsubmit: submit((data) => putJson(`${path}/status?wait=10`, {act: data.act, reason: data.reason}), outcome, done)},
    field('Reason', 'reason', {required: true, maxlength: 500}),
    el('p', {class: 'buttons'}, ...['kill', 'hold', 'release'].map((act) => el('button', {name: 'act', value: act}, act))),
  );
  return [form, outcome];
};

export const editorForm = (why, done) => {
  const outcome = el('p', {role: 'status'});
  const path = `articles/${encodeURIComponent(why.id)}`;
  // What comes of a kill or hold the stream says; the article cannot be asked any more.
  const [status] = statusForm(why.id, undefined, outcome);
  const tags = el(
    'form',
    {
      onsubmit: submit(
        (data) => changeTagsOnceMore(`${path}/tags`, data),
        outcome,
        done,
      ),
    },
    el('label', {}, 'Kind', el('select', {name: 'kind'}, ...['region', 'program', 'country'].map((kind) => el('option', {}, kind)))),
    field('Tag', 'id', {required: true, maxlength: 100, placeholder: 'korea-center', autocapitalize: 'none', spellcheck: 'false'}),
    field('Note', 'note', {required: true, maxlength: 500}),
    el('p', {class: 'buttons'}, el('button', {name: 'act', value: 'add'}, 'Add'), el('button', {name: 'act', value: 'remove'}, 'Remove')),
  );
  return el('section', {class: 'editor', 'aria-label': 'Edit'}, el('h3', {}, 'Edit'), status, el('h3', {}, 'Tags'), tags, outcome);
};
