-- AlterTable
ALTER TABLE "Meeting" ADD COLUMN     "formerYes" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "PersonNeed" (
    "personId" UUID NOT NULL,
    "day" DATE NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "PersonNeed_pkey" PRIMARY KEY ("personId","day")
);

-- CreateTable
CREATE TABLE "FormerEncounters" (
    "meetingId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "FormerEncounters_pkey" PRIMARY KEY ("meetingId","personId")
);

-- CreateIndex
CREATE INDEX "PersonNeed_day_idx" ON "PersonNeed"("day");

-- CreateIndex
CREATE INDEX "FormerEncounters_personId_idx" ON "FormerEncounters"("personId");

-- AddForeignKey
ALTER TABLE "PersonNeed" ADD CONSTRAINT "PersonNeed_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FormerEncounters" ADD CONSTRAINT "FormerEncounters_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FormerEncounters" ADD CONSTRAINT "FormerEncounters_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
