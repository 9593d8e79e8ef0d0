// Marks on the map. The shapes are those of the legend on the page, so page and map cannot differ.
const SVG = 'http://www.w3.org/2000/svg';

const shapeOf = type => document.querySelector(`.types [data-type="${type}"] svg`)?.cloneNode(true) ?? document.createElementNS(SVG, 'svg');

/** One incident: a link to its page. */
export function singleIcon(L, incident) {
  const link = document.createElement('a');
  link.href = `/incidents/${encodeURIComponent(incident.id)}`;
  link.className = 'pin';
  link.draggable = false;
  link.dataset.incident = incident.id;
  link.setAttribute('aria-label', `${incident.date} ${incident.title}`);
  link.append(shapeOf(incident.type));
  return L.divIcon({ html: link, className: 'pin-box', iconSize: [28, 28] });
}

/** Several near one another: a ring parted by type, as large as they are many, with their number. */
export function groupIcon(L, group) {
  const size = Math.round(Math.min(56, 25 + 5 * Math.log2(group.length)));
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'pin group';
  button.dataset.incident = group[0].id;
  button.setAttribute('aria-label', `${group.length} incidents close together`);
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 40 40');
  svg.setAttribute('width', size);
  svg.setAttribute('height', size);
  svg.setAttribute('aria-hidden', 'true');
  const disc = add(svg, 'circle', { cx: 20, cy: 20, r: 19, class: 'disc' });
  disc.setAttribute('stroke', 'none');
  const counts = new Map();
  for (const one of group) counts.set(one.type, (counts.get(one.type) ?? 0) + 1);
  const around = 2 * Math.PI * 16.5;
  let from = 0;
  for (const [type, count] of [...counts].sort()) {
    const part = around * count / group.length;
    add(svg, 'circle', { cx: 20, cy: 20, r: 16.5, class: `ring t-${type}`, 'stroke-dasharray': `${part} ${around - part}`, 'stroke-dashoffset': -from, transform: 'rotate(-90 20 20)' });
    from += part;
  }
  const number = add(svg, 'text', { x: 20, y: 24.5, 'text-anchor': 'middle' });
  number.textContent = group.length > 999 ? `${Math.round(group.length / 100) / 10}k` : group.length;
  button.append(svg);
  return L.divIcon({ html: button, className: 'pin-box', iconSize: [size, size] });
}

function add(to, name, attributes) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  to.append(element);
  return element;
}
