/** Takes files and folders that are dropped on an element, and files that are pasted anywhere in the window. */
import { droppedFiles } from './dropped-files.ts';

/** What an element does with files. */
export interface FileDropOptions {
  readonly onfiles: (files: readonly File[]) => void;
  /** Tells whether files hover over the element. */
  readonly onhover: (isHovering: boolean) => void;
  /** Name for pasted images, which come without a telling one; gets an extension. */
  readonly pastedName: () => string;
}

/** Attaches to an element; options are read when something happens. Paste works while it is mounted. */
export function fileDrop(options: () => FileDropOptions): (element: HTMLElement) => () => void {
  return (element) => {
    let depth = 0;
    const hover = (by: number) => {
      depth = Math.max(0, depth + by);
      options().onhover(depth > 0);
    };
    const enter = (event: DragEvent) => {
      if (!carriesFiles(event.dataTransfer)) return;
      event.preventDefault();
      hover(1);
    };
    const over = (event: DragEvent) => {
      if (!carriesFiles(event.dataTransfer)) return;
      event.preventDefault();
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy';
    };
    const leave = (event: DragEvent) => {
      if (carriesFiles(event.dataTransfer)) hover(-1);
    };
    const drop = (event: DragEvent) => {
      depth = 0;
      options().onhover(false);
      // A place within the element may have taken them.
      if (!carriesFiles(event.dataTransfer) || event.defaultPrevented) return;
      event.preventDefault();
      void droppedFiles(event.dataTransfer).then((files) => {
        if (files.length > 0) options().onfiles(files);
      });
    };
    const paste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0 || isTextForField(event)) return;
      event.preventDefault();
      options().onfiles(files.map((file) => renamed(file, options().pastedName())));
    };
    element.addEventListener('dragenter', enter);
    element.addEventListener('dragover', over);
    element.addEventListener('dragleave', leave);
    element.addEventListener('drop', drop);
    window.addEventListener('paste', paste);
    return () => {
      element.removeEventListener('dragenter', enter);
      element.removeEventListener('dragover', over);
      element.removeEventListener('dragleave', leave);
      element.removeEventListener('drop', drop);
      window.removeEventListener('paste', paste);
    };
  };
}

function carriesFiles(transfer: DataTransfer | null): boolean {
  return transfer !== null && [...transfer.types].includes('Files');
}

/** Office programs put a picture of the text beside it; whoever pastes into a field means the text. */
function isTextForField({ target, clipboardData }: ClipboardEvent): boolean {
  return (
    target instanceof Element &&
    target.matches('input, textarea') &&
    clipboardData?.types.includes('text/plain') === true
  );
}

function renamed(file: File, name: string): File {
  // Chromium calls every pasted picture image.png; a copied file keeps its own name.
  if (file.name !== '' && file.name !== 'image.png') return file;
  const extension = /^image\/(png|jpeg|webp|gif)$/.exec(file.type)?.[1]?.replace('jpeg', 'jpg') ?? 'bin';
  return new File([file], `${name}.${extension}`, { type: file.type });
}
