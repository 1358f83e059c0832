import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Waiting } from '../ui/waiting';

GlobalWorkerOptions.workerSrc = workerUrl;

interface Props {
  bytes: ArrayBuffer;
  zoom: number;
  rotation: number;
}

/** Every page of a PDF, drawn by scripts of our own: the policy lets no plugin and no frame in. */
export default function PdfPages({ bytes, zoom, rotation }: Props): ReactNode {
  const { t } = useTranslation();
  const [document, setDocument] = useState<PDFDocumentProxy | null>(null);
  const [broken, setBroken] = useState(false);
  useEffect(() => {
    // The worker takes what it is given away from us: it gets a copy.
    const loading = getDocument({ data: bytes.slice(0), isEvalSupported: false });
    loading.promise.then(setDocument, () => {
      setBroken(true);
    });
    return () => {
      void loading.destroy();
    };
  }, [bytes]);
  if (broken) return <p role="alert">{t('viewer.broken')}</p>;
  if (!document) return <Waiting />;
  return Array.from({ length: document.numPages }, (_, index) => (
    <PdfPage key={index} document={document} number={index + 1} zoom={zoom} rotation={rotation} />
  ));
}

type PageProps = Omit<Props, 'bytes'> & { document: PDFDocumentProxy; number: number };

function PdfPage({ document, number, zoom, rotation }: PageProps): ReactNode {
  const { t } = useTranslation();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let stop: (() => void) | undefined;
    let left = false;
    void document.getPage(number).then((page) => {
      const target = canvas.current;
      if (left || !target) return;
      const viewport = page.getViewport({ scale: zoom * window.devicePixelRatio, rotation: page.rotate + rotation });
      target.width = viewport.width;
      target.height = viewport.height;
      target.style.width = `${String(viewport.width / window.devicePixelRatio)}px`;
      const context = target.getContext('2d');
      if (!context) return;
      const task = page.render({ canvasContext: context, viewport });
      stop = () => {
        task.cancel();
      };
      // A drawing that is given up is no failure.
      task.promise.catch(() => undefined);
    });
    return () => {
      left = true;
      stop?.();
    };
  }, [document, number, zoom, rotation]);
  return <canvas ref={canvas} role="img" aria-label={t('viewer.page', { number, count: document.numPages })} />;
}
