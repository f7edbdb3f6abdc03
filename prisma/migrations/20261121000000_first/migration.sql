-- CreateTable
CREATE TABLE "Person" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "language" TEXT NOT NULL DEFAULT 'fi',
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);

-- CreateTable
CREATE TABLE "Account" (
    "personId" TEXT NOT NULL PRIMARY KEY,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "role" TEXT NOT NULL DEFAULT 'learner',
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Account_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Session_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Answer" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "course" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "response" JSONB NOT NULL,
    "points" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Answer_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Attempt" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "course" TEXT NOT NULL,
    "module" TEXT NOT NULL,
    "drawn" JSONB NOT NULL,
    "openSlot" TEXT,
    "startedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "submittedAt" DATETIME,
    "abandonedAt" DATETIME,
    "percent" INTEGER,
    "passed" BOOLEAN,
    CONSTRAINT "Attempt_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AttemptAnswer" (
    "attemptId" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "response" JSONB NOT NULL,
    "points" INTEGER,
    "savedAt" DATETIME NOT NULL,

    PRIMARY KEY ("attemptId", "question"),
    CONSTRAINT "AttemptAnswer_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "TaskVersion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "course" TEXT NOT NULL,
    "task" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "ticked" JSONB NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "TaskVersion_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Mark" (
    "personId" TEXT NOT NULL,
    "course" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "item" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("personId", "course", "kind", "item"),
    CONSTRAINT "Mark_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Certificate" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT,
    "course" TEXT NOT NULL,
    "edition" INTEGER NOT NULL,
    "snapshot" JSONB NOT NULL,
    "issuedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Certificate_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Credential" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "certificateId" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'valid',
    "issuedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "openedAt" DATETIME,
    "revokedAt" DATETIME,
    "revokedReason" TEXT,
    "replacesId" TEXT,
    CONSTRAINT "Credential_replacesId_fkey" FOREIGN KEY ("replacesId") REFERENCES "Credential" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Credential_certificateId_fkey" FOREIGN KEY ("certificateId") REFERENCES "Certificate" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "Account_email_key" ON "Account"("email");

-- CreateIndex
CREATE INDEX "Session_personId_idx" ON "Session"("personId");

-- CreateIndex
CREATE INDEX "Session_expiresAt_idx" ON "Session"("expiresAt");

-- CreateIndex
CREATE INDEX "Answer_personId_course_question_idx" ON "Answer"("personId", "course", "question");

-- CreateIndex
CREATE UNIQUE INDEX "Answer_personId_key_key" ON "Answer"("personId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "Attempt_openSlot_key" ON "Attempt"("openSlot");

-- CreateIndex
CREATE INDEX "Attempt_personId_course_module_idx" ON "Attempt"("personId", "course", "module");

-- CreateIndex
CREATE UNIQUE INDEX "Attempt_personId_key_key" ON "Attempt"("personId", "key");

-- CreateIndex
CREATE INDEX "TaskVersion_personId_course_task_idx" ON "TaskVersion"("personId", "course", "task");

-- CreateIndex
CREATE UNIQUE INDEX "TaskVersion_personId_key_key" ON "TaskVersion"("personId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "Certificate_personId_course_edition_key" ON "Certificate"("personId", "course", "edition");

-- CreateIndex
CREATE UNIQUE INDEX "Credential_code_key" ON "Credential"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Credential_replacesId_key" ON "Credential"("replacesId");

-- CreateIndex
CREATE INDEX "Credential_certificateId_idx" ON "Credential"("certificateId");

