-- DropIndex
DROP INDEX "Answer_personId_course_question_idx";

-- DropIndex
DROP INDEX "Attempt_personId_course_module_idx";

-- DropIndex
DROP INDEX "TaskVersion_personId_course_task_idx";

-- CreateIndex
CREATE INDEX "Answer_personId_course_question_createdAt_idx" ON "Answer"("personId", "course", "question", "createdAt");

-- CreateIndex
CREATE INDEX "Attempt_personId_course_module_startedAt_submittedAt_passed_idx" ON "Attempt"("personId", "course", "module", "startedAt", "submittedAt", "passed");

-- CreateIndex
CREATE INDEX "TaskVersion_personId_course_task_createdAt_idx" ON "TaskVersion"("personId", "course", "task", "createdAt");
