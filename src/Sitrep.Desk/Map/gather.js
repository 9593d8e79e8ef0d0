/**
 * Gathers points that would overlap when drawn. Greedy and in the given order, so the same points at the same zoom always give the
 * same groups. Each group is an array with a `centre` in pixels.
 */
export function gather(items, toPixel, distance) {
  const groups = [];
  const cells = new Map();
  const key = (x, y) => `${x},${y}`;
  for (const item of items) {
    const { x, y } = toPixel(item);
    const cx = Math.floor(x / distance), cy = Math.floor(y / distance);
    let nearest = null, best = distance;
    for (let dx = -1; dx <= 1; dx++) {
      for (let dy = -1; dy <= 1; dy++) {
        for (const group of cells.get(key(cx + dx, cy + dy)) ?? []) {
          const away = Math.hypot(group.seed.x - x, group.seed.y - y);
          if (away < best) { best = away; nearest = group; }
        }
      }
    }
    if (nearest) {
      nearest.push(item);
      nearest.sum.x += x;
      nearest.sum.y += y;
      continue;
    }
    const group = Object.assign([item], { seed: { x, y }, sum: { x, y } });
    groups.push(group);
    const cell = key(cx, cy);
    if (!cells.has(cell)) cells.set(cell, []);
    cells.get(cell).push(group);
  }
  for (const group of groups) group.centre = [group.sum.x / group.length, group.sum.y / group.length];
  return groups;
}
