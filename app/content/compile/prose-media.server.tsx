/** What pictures, video and audio become in HTML: native elements that load nothing until they are needed. */
import type { ReactNode } from 'react';
import type { Language } from '#app/domain/language.ts';
import { type Picture } from '#app/content/media/media-stamp.server.ts';
import { mediaTypeOf } from '#app/content/media/media-types.server.ts';
import { fallbackWidthOf, formats, variantName, widthsOf } from '#app/content/media/picture-sizes.server.ts';
import type { PageMedia } from './page-media.server.ts';
import { addSoftHyphens } from './soft-hyphens.server.ts';

type Context = { readonly language: Language; readonly media: PageMedia };

const texts = {
  fi: { captions: 'Tekstitys suomeksi', transcript: 'Lue sama tekstinä' },
  en: { captions: 'Captions in English', transcript: 'Read the same as text' },
} as const;

/** How wide a picture is shown: as the column of text (38rem) with the frame taken off, or as a narrow window. */
const sizes = '(min-width: 44rem) 35rem, calc(100vw - 4rem)';

function addressOf({ media }: Context, src: string, picture: Picture, width: number, format: keyof typeof formats) {
  return media.address + variantName(src, { hash: picture.hash, width, format });
}

/** Width and height are those of the file, so that the page keeps the place free and nothing jumps. */
function Raster({ context, src, alt, picture }: { context: Context; src: string; alt: string; picture: Picture }) {
  const { width, height } = picture;
  const offer = (format: keyof typeof formats) =>
    widthsOf(picture)
      .map((each) => `${addressOf(context, src, picture, each, format)} ${String(each)}w`)
      .join(', ');
  return (
    <picture>
      <source type={formats.avif} srcSet={offer('avif')} sizes={sizes} />
      <source type={formats.webp} srcSet={offer('webp')} sizes={sizes} />
      <img
        className="picture"
        src={addressOf(context, src, picture, fallbackWidthOf(picture), 'jpg')}
        alt={alt}
        width={width}
        height={height}
        loading="lazy"
        decoding="async"
      />
    </picture>
  );
}

type FigureProps = { readonly src: string; readonly alt: string; readonly caption?: string };

export function figureComponent(context: Context) {
  return function Figure({ src, alt, caption }: FigureProps) {
    const picture = context.media.pictures.get(src);
    const drawing = context.media.drawings.get(src);
    return (
      <figure className="figure">
        {picture ? (
          <Raster context={context} src={src} alt={alt} picture={picture} />
        ) : (
          <svg
            role="img"
            aria-label={alt}
            className="drawing"
            viewBox={drawing?.viewBox}
            dangerouslySetInnerHTML={{ __html: drawing?.inner ?? '' }}
          />
        )}
        {caption ? <figcaption>{addSoftHyphens(caption)}</figcaption> : null}
      </figure>
    );
  };
}

type RecordingProps = { readonly src: string; readonly title: string; readonly poster?: string };

function Recorded({ context, src, title, children }: RecordingProps & { context: Context; children: ReactNode }) {
  const { transcript = [] } = context.media.recordings.get(src) ?? {};
  return (
    <figure className="figure recording">
      {children}
      <figcaption>{addSoftHyphens(title)}</figcaption>
      <details className="transcript">
        <summary>{texts[context.language].transcript}</summary>
        {transcript.map((paragraph, index) => (
          <p key={index}>{addSoftHyphens(paragraph)}</p>
        ))}
      </details>
    </figure>
  );
}

/** For browsers that play nothing, and for taking the file along. */
function Download({ context, src, title }: RecordingProps & { context: Context }) {
  return <a href={context.media.address + src}>{title}</a>;
}

export function videoComponent(context: Context) {
  const { language, media } = context;
  return function Video({ src, title, poster }: RecordingProps) {
    const still = poster === undefined ? undefined : media.pictures.get(poster);
    const width = still ? fallbackWidthOf(still) : 0;
    const frame =
      still && poster !== undefined
        ? { poster: addressOf(context, poster, still, width, 'jpg'), width: still.width, height: still.height }
        : {};
    return (
      <Recorded context={context} src={src} title={title}>
        <video className="video" controls preload="none" playsInline aria-label={title} {...frame}>
          <source src={media.address + src} type={mediaTypeOf(src)?.type ?? ''} />
          <track
            kind="captions"
            src={media.address + (media.recordings.get(src)?.captions ?? '')}
            srcLang={language}
            label={texts[language].captions}
            default
          />
          <Download context={context} src={src} title={title} />
        </video>
      </Recorded>
    );
  };
}

export function audioComponent(context: Context) {
  return function Audio({ src, title }: RecordingProps) {
    return (
      <Recorded context={context} src={src} title={title}>
        <audio className="audio" controls preload="none" aria-label={title}>
          <source src={context.media.address + src} type={mediaTypeOf(src)?.type ?? ''} />
          <Download context={context} src={src} title={title} />
        </audio>
      </Recorded>
    );
  };
}
