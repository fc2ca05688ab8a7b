// The world, shaded by how many articles have a country in focus; a country is a button.
import {byId, el, svg} from './element.js';

const CLASSES = 5;
let shapes;

export const loadMap = async () => {
  const world = await (await fetch('dashboard/world.json')).json();
  shapes = new Map();
  const root = svg('svg', {viewBox: `0 0 ${world.width} ${world.height}`, role: 'group', 'aria-label': 'Articles by country'});
  root.append(svg('path', {class: 'sea', d: world.sphere}));
  for (const [code, shape] of Object.entries(world.countries)) {
    const node = shape.path
      ? svg('path', {class: 'land', d: shape.path})
      : svg('circle', {class: 'land', cx: shape.dot[0], cy: shape.dot[1], r: 3.5});
    node.append(svg('title'));
    shapes.set(code, node);
    root.append(node);
  }
  byId('map').replaceChildren(root);
};

// Steps of the scale: each class holds about as many countries as any other.
const steps = (counts) => {
  const sorted = [...counts].sort((a, b) => a - b);
  const bounds = [];
  for (let step = 1; step <= CLASSES; step += 1) {
    bounds.push(sorted[Math.ceil((sorted.length * step) / CLASSES) - 1]);
  }
  return [...new Set(bounds)].filter((bound) => bound > 0);
};

export const drawMap = (countries, chosen, choose) => {
  const bounds = steps(countries.map((country) => country.count));
  const byCode = new Map(countries.map((country) => [country.id, country]));
  for (const [code, node] of shapes ?? []) {
    const country = byCode.get(code);
    const count = country?.count ?? 0;
    const rank = count ? CLASSES - bounds.length + bounds.findIndex((bound) => count <= bound) + 1 : 0;
    node.setAttribute('class', rank ? `land c${rank}` : 'land');
    const label = country ? `${country.name ?? code}: ${count} ${count === 1 ? 'article' : 'articles'}` : '';
    node.firstChild.textContent = label;
    if (country || code === chosen) {
      node.setAttribute('role', 'button');
      node.setAttribute('tabindex', '0');
      node.setAttribute('aria-label', label || code);
      node.setAttribute('aria-pressed', String(code === chosen));
      node.onclick = () => choose(code);
      node.onkeydown = (event) => {
        if (event.key === 'Enter' || event.key === ' ') {
          event.preventDefault();
          choose(code);
        }
      };
    } else {
      ['role', 'tabindex', 'aria-label', 'aria-pressed'].forEach((name) => node.removeAttribute(name));
      node.onclick = null;
      node.onkeydown = null;
    }
  }
  drawLegend(bounds);
};

const drawLegend = (bounds) => {
  const parts = [el('span', {class: 'c0'}, 'none')];
  let from = 1;
  bounds.forEach((bound, place) => {
    const rank = CLASSES - bounds.length + place + 1;
    parts.push(el('span', {class: `c${rank}`}, from >= bound ? `${bound}` : `${from} to ${bound}`));
    from = bound + 1;
  });
  byId('legend').replaceChildren(...parts);
};
