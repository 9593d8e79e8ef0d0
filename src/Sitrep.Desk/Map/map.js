// The map beside the table: borders as vectors, incidents as shapes by type, near ones gathered. Everything comes from the desk itself.
import './leaflet.js';
import './topojson-client.min.js';
import { gather } from './gather.js';
import { labelCountries } from './labels.js';
import { unrolled } from './unroll.js';
import { singleIcon, groupIcon } from './icons.js';

const L = globalThis.leaflet ?? globalThis.L;
const topojson = globalThis.topojson;

const section = document.querySelector('.map');
if (section) start(section).catch(error => {
  section.querySelector('.map-note').textContent = 'The map could not be drawn. The table lists the same incidents.';
  console.warn(error);
});

async function start(section) {
  const [world, points] = await Promise.all([load('/assets/countries-50m.json'), load(section.dataset.points)]);
  const canvas = section.querySelector('.map-canvas');
  canvas.hidden = false;
  const map = L.map(canvas, {
    attributionControl: false, zoomControl: false, minZoom: 1, maxZoom: 12, zoomSnap: 0.5, worldCopyJump: false,
    maxBounds: [[-80, -220], [86, 220]], maxBoundsViscosity: 0.8,
    zoomAnimation: false, fadeAnimation: false, // markers are gathered anew at each zoom; an animation would show the old ones
  });
  L.control.zoom({ position: 'topright' }).addTo(map);
  canvas.setAttribute('role', 'application');

  const restyle = drawLand(map, world);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', restyle);

  const incidents = points.incidents.map(([id, lat, lon, type, date, title]) => ({ id, at: L.latLng(lat, lon), type, date, title }));
  frame(map, incidents);
  labelCountries(L, map, unrolled(topojson.feature(world, world.objects.countries)).features);
  drawIncidents(map, incidents, section);

  const note = section.querySelector('.map-note');
  note.textContent = [
    `${points.incidents.length} on the map`,
    points.without ? `${points.without} without a known place` : '',
    points.left ? `${points.left} older ones left out: narrow the filter to see them` : '',
  ].filter(Boolean).join(' · ');
  section.dataset.ready = 'yes';
}

async function load(address) {
  const answer = await fetch(address, { headers: { accept: 'application/json' } });
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json();
}

function drawLand(map, world) {
  const renderer = L.canvas({ padding: 0.6 });
  const land = L.geoJSON(unrolled(topojson.feature(world, world.objects.land)), { renderer, interactive: false });
  const borders = L.geoJSON(unrolled(topojson.mesh(world, world.objects.countries, (a, b) => a !== b)), { renderer, interactive: false });
  const restyle = () => {
    const colour = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
    land.setStyle({ fillColor: colour('--land'), fillOpacity: 1, color: colour('--border'), weight: 0.6 });
    borders.setStyle({ fill: false, color: colour('--border'), weight: 0.9 });
  };
  restyle();
  land.addTo(map);
  borders.addTo(map);
  return restyle;
}

/** Shows all incidents, but never closer than a country's width: one village in an empty frame says nothing. */
function frame(map, incidents) {
  if (incidents.length === 0) map.setView([20, 15], 1.5);
  else map.fitBounds(L.latLngBounds(incidents.map(one => one.at)), { padding: [36, 36], maxZoom: 6, animate: false });
}

function drawIncidents(map, incidents, section) {
  const layer = L.layerGroup().addTo(map);
  const readout = section.querySelector('.map-readout');
  const elements = new Map();

  const show = text => { readout.textContent = text; readout.hidden = !text; };
  const tell = (element, text) => {
    for (const type of ['mouseenter', 'focus']) element.addEventListener(type, () => show(text));
    for (const type of ['mouseleave', 'blur']) element.addEventListener(type, () => show(''));
  };

  const redraw = () => {
    const focused = document.activeElement?.closest?.('[data-incident]')?.dataset.incident;
    layer.clearLayers();
    elements.clear();
    const view = map.getBounds().pad(0.3);
    for (const group of gather(incidents.filter(one => view.contains(one.at)), one => map.project(one.at), 48)) {
      const at = group.length === 1 ? group[0].at : map.unproject(group.centre);
      const icon = group.length === 1 ? singleIcon(L, group[0]) : groupIcon(L, group);
      const element = icon.options.html;
      for (const one of group) elements.set(one.id, element);
      tell(element, group.length === 1 ? `${group[0].date} ${group[0].title}` : `${group.length} incidents: open to tell them apart`);
      element.addEventListener('click', event => {
        event.stopPropagation(); // the map closes an open list when it is clicked itself
        if (map.dragging.moved()) event.preventDefault();
        else if (group.length > 1) openGroup(map, group, at);
      });
      L.marker(at, { icon, interactive: false, keyboard: false, zIndexOffset: group.length > 1 ? 500 : 0 }).addTo(layer);
    }
    if (focused) elements.get(focused)?.focus({ preventScroll: true });
  };

  map.on('moveend', redraw);
  redraw();

  // A row under the pointer or with the focus shows its place.
  const lit = new Set();
  const light = event => {
    for (const element of lit) element.classList.remove('lit');
    lit.clear();
    const id = event.target.closest?.('tr[data-id]')?.dataset.id;
    const element = id && elements.get(id);
    if (element) { element.classList.add('lit'); lit.add(element); }
  };
  for (const type of ['mouseover', 'focusin']) document.querySelector('.incidents')?.addEventListener(type, light);
}

function openGroup(map, group, at) {
  const bounds = L.latLngBounds(group.map(one => one.at));
  const samePlace = bounds.getNorthEast().distanceTo(bounds.getSouthWest()) < 2000;
  if (!samePlace && map.getZoom() < map.getMaxZoom()) {
    map.fitBounds(bounds, { padding: [60, 60], maxZoom: map.getZoom() + 3 });
    return;
  }
  const list = document.createElement('ul');
  list.className = 'map-list';
  for (const one of group.slice(0, 40)) {
    const link = document.createElement('a');
    link.href = `/incidents/${encodeURIComponent(one.id)}`;
    link.textContent = `${one.date} ${one.title}`;
    const item = document.createElement('li');
    item.append(link);
    list.append(item);
  }
  if (group.length > 40) list.append(Object.assign(document.createElement('li'), { textContent: `and ${group.length - 40} more: narrow the filter` }));
  L.popup({ maxWidth: 300, maxHeight: 260, autoPan: true }).setLatLng(at).setContent(list).openOn(map);
  list.querySelector('a').focus({ preventScroll: true });
}
