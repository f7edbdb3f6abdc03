/** The trail in all its states: markers, list, map, breadcrumbs. */
import { designWords } from '#app/i18n/design.ts';
import { useText } from '#app/i18n/use-text.ts';
import { Breadcrumbs } from '../layout/breadcrumbs.tsx';
import { Marker } from '../trail/marker.tsx';
import { TrailList } from '../trail/trail-list.tsx';
import { TrailMap } from '../trail/trail-map.tsx';
import type { TrailState } from '#app/drawing/trail.ts';
import styles from './design.module.css';
import { Specimen, Specimens } from './specimen.tsx';

const states = ['done', 'here', 'begun', 'ahead'] as const satisfies readonly TrailState[];
const maps = {
  begin: ['here', 'ahead', 'ahead', 'ahead'],
  middle: ['done', 'done', 'begun', 'here', 'ahead', 'ahead'],
  end: ['done', 'done', 'done', 'done'],
} as const satisfies Record<string, readonly TrailState[]>;
const progresses = ['begin', 'middle', 'end'] as const;

/** `map`: the id of a course, whose land is shown. */
export function Trails({ map }: { map: string }) {
  const { t, language } = useText();
  const words = designWords[language];
  return (
    <>
      <Specimens>
        {states.map((state) => (
          <Specimen key={state} title={t(`trail.${state}`)}>
            <svg viewBox="-18 -18 36 36" width={54} height={54} role="img" aria-label={t(`trail.${state}`)}>
              <Marker state={state} />
            </svg>
          </Specimen>
        ))}
      </Specimens>
      <Specimens wide>
        {progresses.map((progress) => (
          <Specimen key={progress} title={words.mapStates[progress]}>
            <div className={styles.map}>
              <TrailMap map={map} states={maps[progress]} label={words.mapStates[progress]} />
            </div>
          </Specimen>
        ))}
        <Specimen title={words.trailList} look="trail-list">
          <TrailList
            label={words.trailList}
            items={states.map((state) => ({
              href: `#${state}`,
              title: t(`trail.${state}`),
              state,
              note: words.minutes,
            }))}
          />
        </Specimen>
        <Specimen title={words.crumbs} look="breadcrumbs">
          <Breadcrumbs
            crumbs={[
              { href: '#trail', title: t('catalogue.title') },
              { href: '#cards', title: words.tableRows[0]?.[0] ?? '' },
              { title: words.title },
            ]}
          />
        </Specimen>
      </Specimens>
    </>
  );
}
