/** The part of qrcode that makes codes; the whole of it would bring its writers of PNG and SVG along. */
declare module 'qrcode/lib/core/qrcode.js' {
  export { create } from 'qrcode';
}
