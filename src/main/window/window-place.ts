/** Where the window stands and how large it and its text are: no personal data, so it lies beside the records. */
import { z } from 'zod';

/** A rectangle on the desktop, in pixels that do not depend on the screen's density. */
const rectangle = z.object({ x: z.int(), y: z.int(), width: z.int().positive(), height: z.int().positive() });
/** A rectangle on the desktop. */
export type Rectangle = z.output<typeof rectangle>;

/** The least zoom that is kept; smaller text cannot be read. */
const LEAST_ZOOM = 0.5;
/** The largest zoom that is kept: at more, the smallest window shows too little. */
const MOST_ZOOM = 3;

const placeSchema = z.object({
  /** Undefined while the window was never moved: the system then places it. */
  bounds: rectangle.optional(),
  isMaximized: z.boolean(),
  /** 1 is the usual size of text. */
  zoom: z.number().min(LEAST_ZOOM).max(MOST_ZOOM),
});

/** Where the window stood last. */
export type WindowPlace = z.output<typeof placeSchema>;

/** The smallest size of the page. */
export const LEAST_SIZE = { width: 800, height: 560 } as const;
/** The size of the page in a window that was never resized. */
export const USUAL_SIZE = { width: 1280, height: 832 } as const;

const FIRST_PLACE: WindowPlace = { isMaximized: false, zoom: 1 };
/** How much of the window must be on a screen, so that it can be seen and moved. */
const VISIBLE = 64;

/** Reads what was kept; the first place when it cannot be read. */
export function parsePlace(text: string): WindowPlace {
  try {
    return placeSchema.parse(JSON.parse(text));
  } catch {
    return FIRST_PLACE;
  }
}

/** The text to keep; a zoom out of bounds is brought into them. */
export function placeText(place: WindowPlace): string {
  const zoom = Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, place.zoom));
  return `${JSON.stringify({ ...place, zoom })}\n`;
}

/**
 * Where a window goes on the screens that exist now: as it was where it can be seen there, never larger than its
 * screen, never smaller than {@link LEAST_SIZE}; undefined where the system must place it.
 */
export function boundsOn(screens: readonly Rectangle[], { bounds }: WindowPlace): Rectangle | undefined {
  if (bounds === undefined) return undefined;
  const screen = screens.find((candidate) => isVisibleOn(candidate, bounds));
  if (screen === undefined) return undefined;
  const width = Math.max(LEAST_SIZE.width, Math.min(bounds.width, screen.width));
  const height = Math.max(LEAST_SIZE.height, Math.min(bounds.height, screen.height));
  return {
    width,
    height,
    x: Math.max(screen.x, Math.min(bounds.x, screen.x + screen.width - width)),
    y: Math.max(screen.y, Math.min(bounds.y, screen.y + screen.height - height)),
  };
}

/** Whether the part that the window is moved by is on a screen. */
function isVisibleOn(screen: Rectangle, { x, y, width }: Rectangle): boolean {
  const across = Math.min(x + width, screen.x + screen.width) - Math.max(x, screen.x);
  return across >= VISIBLE && y >= screen.y - VISIBLE && y <= screen.y + screen.height - VISIBLE;
}
