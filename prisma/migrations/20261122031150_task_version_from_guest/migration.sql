-- AlterTable
ALTER TABLE "TaskVersion" ADD COLUMN "fromGuest" BOOLEAN NOT NULL DEFAULT false;
