/** QR codes as vector squares. */
import { create } from 'qrcode/lib/core/qrcode.js';

import { roundPt, type PdfRectangle } from './geometry.ts';

/**
 * The dark squares of a QR code that fills a square exactly, without its quiet zone: the caller
 * keeps four modules free around it. Level Q restores a quarter of the code (ISO/IEC 18004), which a
 * stamp or a fold may cost. Neighbours in a row are one rectangle.
 */
export function qrSquares(text: string, { x, y, width }: PdfRectangle): readonly PdfRectangle[] {
  const { modules } = create(text, { errorCorrectionLevel: 'Q' });
  const modulePt = width / modules.size;
  const squares: PdfRectangle[] = [];
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size;) {
      const start = column;
      while (column < modules.size && modules.get(row, column) !== 0) column += 1;
      if (column > start) {
        squares.push({
          x: roundPt(x + start * modulePt),
          y: roundPt(y + width - (row + 1) * modulePt),
          width: roundPt((column - start) * modulePt),
          height: roundPt(modulePt),
        });
      }
      column += 1;
    }
  }
  return squares;
}
