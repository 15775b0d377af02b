import type { PDFOperatorList } from 'pdfjs-dist/types/src/display/api';

/** What a page draws besides text, as far as it says something about the text; points, origin bottom left. */
export interface PdfDrawings {
  /** Small filled shapes: bullets that a program drew instead of setting them. */
  dots: { left: number; right: number; middle: number }[];
  /** Horizontal lines and the upper and lower edges of boxes: the rules of tables. */
  rules: { left: number; right: number; y: number }[];
  /** Vertical lines and the left and right edges of boxes. */
  walls: { x: number; bottom: number; top: number }[];
}

/** Numbers of the operators used, as the library's own table names them. */
export interface OperatorNumbers {
  save: number;
  restore: number;
  transform: number;
  constructPath: number;
  paintFormXObjectBegin: number;
  paintFormXObjectEnd: number;
  endPath: number;
  clip: number;
  eoClip: number;
}

type Matrix = [number, number, number, number, number, number];
interface Box {
  left: number;
  right: number;
  bottom: number;
  top: number;
}

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
const MOST_MARKS = 3000;
const SMALLEST_DOT = 1.2;
const LARGEST_DOT = 8;
const SHORTEST_RULE = 12;
const SHORTEST_WALL = 8;
const THICKEST_RULE = 2.5;

/** Walks through a page's operators and collects dots and rules. Colours and clipping are not looked at. */
export function collectDrawings(list: PDFOperatorList, numbers: OperatorNumbers, view: number[]): PdfDrawings {
  const drawings: PdfDrawings = { dots: [], rules: [], walls: [] };
  const [left = 0, bottom = 0, right = 0] = view;
  const stack: Matrix[] = [];
  let matrix: Matrix = [1, 0, 0, 1, -left, -bottom];
  list.fnArray.forEach((operator, index) => {
    const args: unknown = list.argsArray[index];
    if (operator === numbers.save) stack.push(matrix);
    else if (operator === numbers.restore || operator === numbers.paintFormXObjectEnd) matrix = stack.pop() ?? IDENTITY;
    else if (operator === numbers.transform) matrix = multiply(matrix, toMatrix(args));
    else if (operator === numbers.paintFormXObjectBegin) {
      stack.push(matrix);
      matrix = multiply(matrix, toMatrix(Array.isArray(args) ? args[0] : null));
    } else if (operator === numbers.constructPath && Array.isArray(args)) {
      const isPainted = args[0] !== numbers.endPath && args[0] !== numbers.clip && args[0] !== numbers.eoClip;
      const box = isPainted ? boxOf(args[2], matrix) : null;
      if (box !== null && box.right - box.left < (right - left) * 0.98) addBox(box, drawings);
    }
  });
  // So many marks are a picture, and say nothing about the text.
  return {
    dots: drawings.dots.length > MOST_MARKS ? [] : drawings.dots,
    rules: drawings.rules.length > MOST_MARKS ? [] : drawings.rules,
    walls: drawings.walls.length > MOST_MARKS ? [] : drawings.walls,
  };
}

function addBox(box: Box, drawings: PdfDrawings): void {
  const width = box.right - box.left;
  const height = box.top - box.bottom;
  if (width >= SMALLEST_DOT && width <= LARGEST_DOT && height >= SMALLEST_DOT && height <= LARGEST_DOT) {
    if (width / height > 0.7 && width / height < 1.4) {
      drawings.dots.push({ left: box.left, right: box.right, middle: (box.top + box.bottom) / 2 });
    }
    return;
  }
  if (width >= SHORTEST_RULE) {
    drawings.rules.push({ left: box.left, right: box.right, y: box.top });
    if (height > THICKEST_RULE) drawings.rules.push({ left: box.left, right: box.right, y: box.bottom });
  }
  if (height >= SHORTEST_WALL) {
    drawings.walls.push({ x: box.left, bottom: box.bottom, top: box.top });
    if (width > THICKEST_RULE) drawings.walls.push({ x: box.right, bottom: box.bottom, top: box.top });
  }
}

/** The bounding box the library computed for a path, in page coordinates. */
function boxOf(bounds: unknown, [a, b, c, d, e, f]: Matrix): Box | null {
  const [x1, y1, x2, y2] = numbersOf(bounds);
  if (x1 === undefined || y1 === undefined || x2 === undefined || y2 === undefined) return null;
  const xs = [a * x1 + c * y1 + e, a * x2 + c * y2 + e];
  const ys = [b * x1 + d * y1 + f, b * x2 + d * y2 + f];
  return { left: Math.min(...xs), right: Math.max(...xs), bottom: Math.min(...ys), top: Math.max(...ys) };
}

function toMatrix(value: unknown): Matrix {
  const [a, b, c, d, e, f] = numbersOf(value);
  if (a === undefined || b === undefined || c === undefined || d === undefined || e === undefined || f === undefined)
    return IDENTITY;
  return [a, b, c, d, e, f];
}

/** Plain and typed arrays alike. */
function numbersOf(value: unknown): number[] {
  if (Array.isArray(value)) return value.filter((one): one is number => typeof one === 'number');
  return value instanceof Float32Array || value instanceof Float64Array ? [...value] : [];
}

function multiply(first: Matrix, second: Matrix): Matrix {
  const [a, b, c, d, e, f] = first;
  const [g, h, i, j, k, l] = second;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}
