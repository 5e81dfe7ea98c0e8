declare module "@cornerstonejs/codec-libjpeg-turbo-8bit/wasmjs" {
  export type FrameInfo = {
    readonly width: number;
    readonly height: number;
    readonly bitsPerSample: number;
    readonly componentCount: number;
    readonly isSigned: boolean;
  };
  export type JpegDecoder = {
    getEncodedBuffer(size: number): Uint8Array;
    decode(): void;
    getFrameInfo(): FrameInfo;
    getDecodedBuffer(): Uint8Array;
    delete(): void;
  };
  export type JpegEncoder = {
    getDecodedBuffer(frame: FrameInfo): Uint8Array;
    getEncodedBuffer(): Uint8Array;
    encode(): void;
    setQuality(quality: number): void;
    /** on when nothing is said */
    setProgressive(progressive: boolean): void;
    /** TJSAMP of turbojpeg.h: 0 is 4:4:4, 2 is 4:2:0, 3 is gray */
    setSubSampling(mode: number): void;
    delete(): void;
  };
  export type JpegModule = { readonly JPEGDecoder: new () => JpegDecoder; readonly JPEGEncoder: new () => JpegEncoder };
  const start: (options: { readonly wasmBinary: Uint8Array }) => Promise<JpegModule>;
  export default start;
}
