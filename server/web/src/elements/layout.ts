/** Where things stand on the table, in percent of its width and height. */
export interface Spot {
  x: number;
  y: number;
}

export interface Place {
  seat: Spot;
  bet: Spot;
  button: Spot;
}

const CENTRE = { wide: { x: 50, y: 45 }, tall: { x: 50, y: 47 } };

/** Rows of the side seats on an upright table, by their number per side: the board needs the middle free. */
const TALL_ROWS: Record<number, number[]> = {
  0: [],
  1: [31],
  2: [25, 67],
  3: [19, 35, 66],
  4: [19, 34.5, 63, 78.5],
};

/** Seats of a lying table, by angle from the bottom, clockwise. */
function wideSpot(index: number, count: number): Spot {
  const angle = (index * 2 * Math.PI) / count;
  const sin = Math.sin(angle);
  const cos = Math.cos(angle);
  // a squarer oval leaves more room between neighbours than an ellipse
  const power = 0.72;
  const x = 50 - 42 * Math.sign(sin) * Math.abs(sin) ** power;
  const y = cos > 0 ? 45 + 37 * cos ** power : 45 - 31 * Math.abs(cos) ** power;
  return { x, y: index === 0 ? 88.5 : y };
}

function tallSpot(index: number, count: number): Spot {
  const sides = Math.floor((count - 1) / 2);
  const rows = TALL_ROWS[sides] ?? [];
  if (index === 0) {
    return { x: 50, y: 91.5 };
  }
  if (count % 2 === 0 && index === count / 2) {
    return { x: 50, y: 12.2 };
  }
  return index <= sides
    ? { x: 14, y: rows[sides - index] ?? 50 }
    : { x: 86, y: rows[index - (count - sides)] ?? 50 };
}

function towards(from: Spot, to: Spot, part: number): Spot {
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
}

/** The places of a table of `count` seats; index 0 is at the bottom, the next ones go round clockwise. */
export function places(count: number, shape: "wide" | "tall"): Place[] {
  return Array.from({ length: count }, (_, index) => (shape === "wide" ? wide(index, count) : tall(index, count)));
}

function wide(index: number, count: number): Place {
  const seat = wideSpot(index, count);
  const own = index === 0;
  const bet = own ? { x: 50, y: 63 } : towards(seat, CENTRE.wide, seat.y < 25 ? 0.46 : 0.42);
  const side = own ? { x: 37.5, y: 77 } : towards(seat, CENTRE.wide, seat.y > 68 ? 0 : 0.27);
  if (!own && Math.abs(seat.x - 50) < 1) {
    return { seat, bet, button: { x: 59.5, y: seat.y + 3.5 } };
  }
  const lean = own || seat.y < 68 ? 0 : seat.x < 50 ? 1 : -1;
  const lift = own || lean !== 0 ? 0 : Math.abs(seat.x - 50) > 20 ? 6 : 1;
  return { seat, bet, button: { x: side.x + 9.8 * lean, y: side.y + lift } };
}

function tall(index: number, count: number): Place {
  const seat = tallSpot(index, count);
  if (index === 0) {
    return { seat, bet: { x: 50, y: 65.5 }, button: { x: 28.5, y: 92.5 } };
  }
  if (seat.x === 50) {
    return { seat, bet: { x: 50, y: 21.5 }, button: { x: 67, y: 15 } };
  }
  const left = seat.x < 50;
  // the lowest seats stand beside the own cards, so their bets lie above these
  const low = seat.y > 70;
  const down = seat.y < 30 ? 2.5 : seat.y < 47 ? -1.5 : low ? -6.5 : -2.5;
  return {
    seat,
    bet: { x: left ? 36 : 64, y: seat.y + down },
    button: low ? { x: left ? 27 : 73, y: seat.y - 5.8 } : { x: left ? 29.5 : 70.5, y: seat.y + (seat.y < 47 ? 6.5 : 2.5) },
  };
}
