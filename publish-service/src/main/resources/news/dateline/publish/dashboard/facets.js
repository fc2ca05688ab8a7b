// Lists to filter by, and the days.
import {byId, el} from './element.js';

const LISTS = {region: 'regions', program: 'programs', country: 'countries'};

export const drawFacets = (facets, selection, choose) => {
  for (const [kind, id] of Object.entries(LISTS)) {
    const values = [...(facets[kind] ?? [])];
    if (selection[kind] && !values.some((value) => value.id === selection[kind])) {
      values.unshift({id: selection[kind], count: 0});
    }
    byId(id).replaceChildren(
      ...values.map((value) =>
        el(
          'li',
          {},
          el(
            'button',
            {type: 'button', 'aria-pressed': String(selection[kind] === value.id), onclick: () => choose(kind, value.id)},
            el('span', {}, value.name ?? value.id),
            el('span', {}, String(value.count)),
          ),
        ),
      ),
      ...(values.length ? [] : [el('li', {class: 'meta'}, 'none yet')]),
    );
  }
};

const DAYS = 60;
const TALLEST_REM = 6.8;
const TICKS = 10;
const dayOfMonth = new Intl.DateTimeFormat(undefined, {day: 'numeric', month: 'short', timeZone: 'UTC'});

// Every day between the first and the last, also the empty ones.
const allDays = (days) => {
  if (!days.length) return [];
  const counts = new Map(days.map((day) => [day.id, day.count]));
  const last = new Date(`${days.at(-1).id}T00:00:00Z`);
  const first = new Date(Math.max(new Date(`${days[0].id}T00:00:00Z`), last - (DAYS - 1) * 86_400_000));
  const all = [];
  for (let day = first; day <= last; day = new Date(+day + 86_400_000)) {
    const id = day.toISOString().slice(0, 10);
    all.push({id, count: counts.get(id) ?? 0});
  }
  return all;
};

// Some of the days get their date below, none so far to the right that it would stick out.
const tick = (day, number, of) => {
  const step = Math.ceil(of / TICKS);
  return number % step === 0 && number + step / 2 <= of && el('small', {'aria-hidden': 'true'}, dayOfMonth.format(new Date(day.id)));
};

export const drawHistogram = (days, chosen, choose) => {
  const all = allDays(days);
  const most = Math.max(1, ...all.map((day) => day.count));
  const chart = byId('histogram');
  // Where not all days fit, the newest are seen, until somebody scrolls to others.
  const atEnd = chart.scrollLeft + chart.clientWidth >= chart.scrollWidth - 1;
  chart.replaceChildren(
    ...all.map((day, number) => {
      const bar = day.count > 0 && el('span');
      if (bar) bar.style.height = `${((TALLEST_REM * day.count) / most).toFixed(2)}rem`;
      const label = `${dayOfMonth.format(new Date(day.id))}, ${day.id.slice(0, 4)}: ${day.count} ${day.count === 1 ? 'article' : 'articles'}`;
      return el(
        'button',
        {type: 'button', title: label, 'aria-label': label, 'aria-pressed': String(chosen === day.id), onclick: () => choose('day', day.id)},
        bar,
        tick(day, number, all.length),
      );
    }),
  );
  if (atEnd) chart.scrollLeft = chart.scrollWidth;
  byId('most').textContent = all.length ? `The tallest bar is ${most} ${most === 1 ? 'article' : 'articles'} a day.` : '';
};
