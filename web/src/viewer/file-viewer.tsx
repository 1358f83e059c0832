import { DownloadOutlined, RotateRightOutlined, ZoomInOutlined, ZoomOutOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Flex, Watermark } from 'antd';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { chinaToday } from '../format/date';
import { bytesOf } from '../http/bytes';
import { useSession } from '../session/use-session';
import { Loaded } from '../ui/loaded';
import { Waiting } from '../ui/waiting';

const PdfPages = lazy(() => import('./pdf-pages'));
const ZOOMS = [0.5, 0.75, 1, 1.5, 2, 3] as const;

interface Props {
  url: string;
  name: string;
  mime: string;
}

/** A document or photograph in the page, to be read beside what is decided about it. */
export function FileViewer({ url, name, mime }: Props): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const [step, setStep] = useState(2);
  const [rotation, setRotation] = useState(0);
  const zoom = ZOOMS[step] ?? 1;
  return (
    <Flex vertical gap="small">
      <Flex gap={4} align="center" wrap>
        <Button
          icon={<ZoomOutOutlined />}
          aria-label={t('viewer.smaller')}
          disabled={step === 0}
          onClick={() => {
            setStep(step - 1);
          }}
        />
        <span className="number" style={{ minWidth: 44, textAlign: 'center' }}>{`${String(zoom * 100)}%`}</span>
        <Button
          icon={<ZoomInOutlined />}
          aria-label={t('viewer.larger')}
          disabled={step === ZOOMS.length - 1}
          onClick={() => {
            setStep(step + 1);
          }}
        />
        <Button
          icon={<RotateRightOutlined />}
          aria-label={t('viewer.rotate')}
          onClick={() => {
            setRotation((rotation + 90) % 360);
          }}
        />
        <a href={url} target="_blank" rel="noreferrer">
          <DownloadOutlined /> {t('viewer.open')}
        </a>
      </Flex>
      {/* A photograph of the screen says whose screen it was. */}
      <Watermark content={[me.displayName, chinaToday().format('YYYY-MM-DD')]} gap={[80, 80]}>
        <div className="viewer" role="region" aria-label={name} tabIndex={0}>
          <Content url={url} name={name} mime={mime} zoom={zoom} rotation={rotation} />
        </div>
      </Watermark>
    </Flex>
  );
}

function Content({ url, name, mime, zoom, rotation }: Props & { zoom: number; rotation: number }): ReactNode {
  const { t } = useTranslation();
  const bytes = useQuery({
    queryKey: ['bytes', url],
    queryFn: ({ signal }) => bytesOf(url, signal),
    enabled: mime === 'application/pdf',
    // Every look at a file is on record: one look, one line.
    staleTime: Infinity,
    refetchOnReconnect: false,
  });
  if (mime.startsWith('image/'))
    return (
      <img
        src={url}
        alt={name}
        style={{ width: `${String(zoom * 100)}%`, transform: `rotate(${String(rotation)}deg)` }}
      />
    );
  if (mime !== 'application/pdf') return <p>{t('viewer.notShown')}</p>;
  return (
    <Suspense fallback={<Waiting />}>
      <Loaded query={bytes}>{(data) => <PdfPages bytes={data} zoom={zoom} rotation={rotation} />}</Loaded>
    </Suspense>
  );
}
