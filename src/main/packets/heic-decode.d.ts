/** The part of heic-decode that we use; the package brings no types. */
declare module 'heic-decode' {
  /** A picture in the file; `decode` turns it into red, green, blue and opacity, upright. */
  interface HeicPicture {
    readonly width: number;
    readonly height: number;
    decode(): Promise<{ readonly width: number; readonly height: number; readonly data: Uint8ClampedArray }>;
  }

  /** Decoders of the first picture, and of all. */
  const heicDecode: {
    all(input: { readonly buffer: Uint8Array }): Promise<HeicPicture[] & { dispose(): void }>;
  };
  export default heicDecode;
}
