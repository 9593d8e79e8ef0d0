/** Names of countries, the larger first, none over another; chosen anew whenever the map has moved. */
export function labelCountries(L, map, countries) {
  const labels = countries.map(country => ({ name: country.properties.name, ...heart(country.geometry) }))
    .filter(label => label.area > 0).sort((a, b) => b.area - a.area);
  const layer = L.layerGroup().addTo(map);
  const pane = map.createPane('labels');
  pane.style.zIndex = 450;
  pane.setAttribute('aria-hidden', 'true');

  const redraw = () => {
    layer.clearLayers();
    const taken = [];
    const view = map.getBounds();
    const scale = 2 ** map.getZoom();
    for (const label of labels) {
      if (Math.sqrt(label.area) * scale < 22 + label.name.length * 2.2 || !view.contains(label.at)) continue;
      const { x, y } = map.latLngToContainerPoint(label.at);
      const width = label.name.length * 6.6 + 8;
      const box = [x - width / 2, y - 9, x + width / 2, y + 9];
      if (taken.some(other => box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3])) continue;
      taken.push(box);
      const name = document.createElement('span');
      name.textContent = label.name;
      L.marker(label.at, { pane: 'labels', interactive: false, keyboard: false, icon: L.divIcon({ html: name, className: 'country', iconSize: [width, 18] }) }).addTo(layer);
    }
  };
  map.on('moveend', redraw);
  redraw();
}

/** Middle and size of the largest part, so that France is not labelled in the Atlantic. Size in square degrees as seen at the equator. */
function heart(geometry) {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  let best = { area: 0, at: [0, 0] };
  for (const [ring] of polygons) {
    let twice = 0, sumX = 0, sumY = 0;
    for (let i = 0; i + 1 < ring.length; i++) {
      const [x0, y0] = ring[i], [x1, y1] = ring[i + 1];
      const cross = x0 * y1 - x1 * y0;
      twice += cross;
      sumX += (x0 + x1) * cross;
      sumY += (y0 + y1) * cross;
    }
    const area = Math.abs(twice) / 2;
    if (area > best.area) best = { area, at: [sumY / (3 * twice), sumX / (3 * twice)] };
  }
  return best;
}
