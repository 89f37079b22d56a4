// The package describes only its other half. Its import sets the parser where that half looks for it.
declare module "pdfjs-dist/legacy/build/pdf.worker.mjs" {
  export const WorkerMessageHandler: unknown;
}
