-- CreateTable
CREATE TABLE "StatusPlace" (
    "list" INTEGER NOT NULL,
    "index" INTEGER NOT NULL,
    "credentialId" TEXT,
    "revokedAt" DATETIME,

    PRIMARY KEY ("list", "index"),
    CONSTRAINT "StatusPlace_credentialId_fkey" FOREIGN KEY ("credentialId") REFERENCES "Credential" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Look" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "credentialId" TEXT NOT NULL,
    "at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Look_credentialId_fkey" FOREIGN KEY ("credentialId") REFERENCES "Credential" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "IssuerKey" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "algorithm" TEXT NOT NULL,
    "publicJwk" JSONB NOT NULL,
    "sealedJwk" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'active',
    "activeSlot" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retiredAt" DATETIME
);

-- CreateTable
CREATE TABLE "OperatorAct" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "personId" TEXT,
    "act" TEXT NOT NULL,
    "credentialId" TEXT,
    "detail" TEXT
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Credential" (
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
    "leadsToNew" BOOLEAN NOT NULL DEFAULT false,
    "subjectId" TEXT NOT NULL,
    "document" TEXT,
    "keyId" TEXT,
    CONSTRAINT "Credential_replacesId_fkey" FOREIGN KEY ("replacesId") REFERENCES "Credential" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Credential_certificateId_fkey" FOREIGN KEY ("certificateId") REFERENCES "Certificate" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Credential_keyId_fkey" FOREIGN KEY ("keyId") REFERENCES "IssuerKey" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_Credential" ("certificateId", "code", "id", "issuedAt", "name", "openedAt", "replacesId", "revokedAt", "revokedReason", "state", "subjectId") SELECT "certificateId", "code", "id", "issuedAt", "name", "openedAt", "replacesId", "revokedAt", "revokedReason", "state",
    -- A random UUID (version 4) for each that was issued before.
    lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-' || substr('89ab', 1 + (random() & 3), 1) || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))
    FROM "Credential";
DROP TABLE "Credential";
ALTER TABLE "new_Credential" RENAME TO "Credential";
CREATE UNIQUE INDEX "Credential_code_key" ON "Credential"("code");
CREATE UNIQUE INDEX "Credential_replacesId_key" ON "Credential"("replacesId");
CREATE INDEX "Credential_certificateId_idx" ON "Credential"("certificateId");
CREATE INDEX "Credential_keyId_idx" ON "Credential"("keyId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE UNIQUE INDEX "StatusPlace_credentialId_key" ON "StatusPlace"("credentialId");

-- CreateIndex
CREATE INDEX "Look_credentialId_at_idx" ON "Look"("credentialId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "IssuerKey_activeSlot_key" ON "IssuerKey"("activeSlot");

-- CreateIndex
CREATE INDEX "OperatorAct_credentialId_idx" ON "OperatorAct"("credentialId");

-- CreateIndex
CREATE INDEX "OperatorAct_at_idx" ON "OperatorAct"("at");
