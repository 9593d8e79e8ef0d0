/**
 * Lines and rings that cross the 180th meridian jump from one edge of the map to the other, and would be drawn right across it.
 * They are continued past the edge instead; a ring that goes round the pole is closed below it.
 */
export function unrolled(geo) {
  if (geo.type === 'FeatureCollection') return { ...geo, features: geo.features.map(unrolled) };
  if (geo.type === 'Feature') return { ...geo, geometry: unrolled(geo.geometry) };
  if (geo.type === 'GeometryCollection') return { ...geo, geometries: geo.geometries.map(unrolled) };
  const depth = { LineString: 0, MultiLineString: 1, Polygon: 1, MultiPolygon: 2 }[geo.type];
  return { ...geo, coordinates: walk(geo.coordinates, depth, geo.type.endsWith('Polygon')) };
}

function walk(coordinates, depth, closed) {
  return depth > 0 ? coordinates.map(part => walk(part, depth - 1, closed)) : unroll(coordinates, closed);
}

function unroll(line, closed) {
  const result = [];
  let turn = 0;
  for (const [at, [lon, lat]] of line.entries()) {
    if (at > 0) {
      const step = lon - line[at - 1][0];
      if (step > 180) turn -= 360;
      if (step < -180) turn += 360;
    }
    result.push([lon + turn, lat]);
  }
  if (closed && turn !== 0) result.push([result.at(-1)[0], -90], [result[0][0], -90], result[0]);
  return result;
}
