/** The parts of Tesseract's WebAssembly build that are used; the package brings no types. */
declare module 'tesseract.js-core/tesseract-core-simd-lstm.js' {
  /** Tesseract's own API, under its own names. */
  export interface TessApi {
    /** 0 when the models were found and can be read; `engine` 1 is the neural one. */
    Init(folder: string, languages: string, engine: number): number;
    SetVariable(name: string, value: string): boolean;
    SetPageSegMode(mode: number): void;
    /** Reads the picture at `/input`; 1 when it cannot. */
    SetImageFile(exifOrientation: number, angle: number, isUpscaled: boolean): number;
    Recognize(monitor: null): number;
    GetUTF8Text(): string;
    /** 0 to 100. */
    MeanTextConf(): number;
    End(): void;
  }

  /** The loaded module. */
  export interface TesseractCore {
    readonly FS: { writeFile(path: string, bytes: Uint8Array): void; unlink(path: string): void };
    readonly TessBaseAPI: new () => TessApi;
  }

  /** Loads the module from the bytes that are given, so that nothing is fetched. */
  export default function createCore(options: {
    wasmBinary: Uint8Array;
    print: (line: string) => void;
    printErr: (line: string) => void;
  }): Promise<TesseractCore>;
}
