// Figures in a row: the median, its spread, what it is held against, and the bar.

export const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/**
 * One line of the table.
 *
 * `values`: one for each round. `than`: values of the same rounds that they are held against. `bar`: the most that
 * the median may be, or with `than` the ratio. `isWorst`: the highest value counts instead of the median.
 */
export function row(name, unit, values, { than, bar, of = 'static', note = '', isWorst = false } = {}) {
  // The two of a round met the same machine, so that their ratio says more than that of the medians.
  const ratio = than && median(values.map((value, round) => value / than[round]));
  const middle = isWorst ? Math.max(...values) : median(values);
  return { name, unit, middle, low: Math.min(...values), high: Math.max(...values), ratio, bar, of, note };
}

const digits = { ms: 1, kB: 1, '': 3 };
const figure = (value, unit) => value.toFixed(digits[unit] ?? 1);

const COLUMNS = [-46, 12, 18, 15, 14, 7, 9];

// Names stand at the left of their column, figures at the right.
const lineUp = (cells, note = '') =>
  [...COLUMNS.map((width, place) => (width < 0 ? cells[place].padEnd(-width) : cells[place].padStart(width))), note].join(' ').trimEnd();

function lineOf({ name, unit, middle, low, high, ratio, bar, of, note }, other) {
  const sign = ratio === undefined ? unit : `× ${of}`;
  const cells = [
    name,
    `${figure(middle, unit)} ${unit.padEnd(2)}`,
    low === high ? '' : `${figure(low, unit)} to ${figure(high, unit)}`,
    ratio === undefined ? '' : `${ratio.toFixed(2)} ${sign}`,
    bar === undefined ? '' : `${bar} ${sign}`.trim(),
    bar === undefined ? '' : (ratio ?? middle) > bar ? 'over' : 'within',
    other?.middle ? `${(middle / other.middle).toFixed(2)} ×` : '',
  ];
  return lineUp(cells, note);
}

/** Prints the rows of a site; `others`: those of the site from before, to compare the medians with. */
export function print(title, rows, others) {
  console.log(`\n${title}`);
  console.log(lineUp(['measure', 'median', 'spread', 'ratio', 'bar', '', others ? 'to other' : '']));
  rows.forEach((row, place) => console.log(lineOf(row, others?.[place])));
}
