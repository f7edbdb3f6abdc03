/** The house style on one page: the values everything is drawn with, and every component in every state. */
import type { ComponentProps } from 'react';
import { designWords } from '#app/i18n/design.ts';
import { useText } from '#app/i18n/use-text.ts';
import { CourseCard } from '../course/course-card.tsx';
import { Empty } from '../progress/first-steps.tsx';
import { ColourBoard } from './colour-board.tsx';
import { Buttons, Fields } from './controls.tsx';
import styles from './design.module.css';
import { Disclosures, Messages } from './messages.tsx';
import { ProseSpecimens } from './prose-specimens.tsx';
import { QuestionStates } from './question-states.tsx';
import { Shapes, SpaceScale, TypeScale } from './scales.tsx';
import { DesignSection, Specimen } from './specimen.tsx';
import { Trails } from './trails.tsx';

type DesignPageProps = { courses: readonly ComponentProps<typeof CourseCard>['course'][] };

export function DesignPage({ courses }: DesignPageProps) {
  const words = designWords[useText().language];
  return (
    // Forms here lead nowhere: what a press looks like can be tried without sending anything.
    <div className={`page ${styles.page ?? ''}`} onSubmitCapture={(event) => event.preventDefault()}>
      <header className="stack">
        <h1 className={styles.display}>{words.title}</h1>
        <p className="lead">{words.lead}</p>
        <nav aria-label={words.contents}>
          <ul className={styles.contents} role="list">
            {Object.entries(words.sections).map(([id, title]) => (
              <li key={id}>
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <DesignSection id="colour">
        <ColourBoard />
      </DesignSection>
      <DesignSection id="type">
        <TypeScale />
      </DesignSection>
      <DesignSection id="space">
        <SpaceScale />
        <Shapes />
      </DesignSection>
      <DesignSection id="buttons">
        <Buttons />
      </DesignSection>
      <DesignSection id="fields">
        <Fields />
      </DesignSection>
      <DesignSection id="messages">
        <Messages />
      </DesignSection>
      <DesignSection id="disclosure">
        <Disclosures />
      </DesignSection>
      <DesignSection id="trail">
        <Trails map={courses[0]?.id ?? 'home'} />
      </DesignSection>
      <DesignSection id="cards">
        <div className="card-grid">
          {courses.map((course) => (
            <CourseCard key={course.id} course={course} />
          ))}
        </div>
      </DesignSection>
      <DesignSection id="questions">
        <QuestionStates />
      </DesignSection>
      <DesignSection id="prose">
        <ProseSpecimens />
      </DesignSection>
      <DesignSection id="empty">
        <Specimen title={words.sections.empty}>
          <Empty />
        </Specimen>
      </DesignSection>
    </div>
  );
}
